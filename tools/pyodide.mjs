// Runs the Python program on its standard input under Pyodide (CPython compiled to WebAssembly) and
// prints the value, a text, of its last expression. The project is at /book.
//   node tools/pyodide.mjs PYODIDE_FOLDER PROJECT_ROOT PACKAGES_FOLDER < program.py
// Each Pyodide needs a process of its own. The project is copied into Pyodide's own file system,
// as in a browser, so that nothing a listing does reaches this machine's.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [runtime, root, packages] = process.argv.slice(2).map((folder) => path.resolve(folder));
const { loadPyodide } = await import(pathToFileURL(path.join(runtime, "pyodide.mjs")));
const pyodide = await loadPyodide({ indexURL: runtime + path.sep });

function copy(from, to) {
  pyodide.FS.mkdirTree(to);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const copied = `${to}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name !== "__pycache__") copy(source, copied);
    } else if (/\.(py|toml)$/.test(entry.name)) {
      pyodide.FS.writeFile(copied, fs.readFileSync(source));
    }
  }
}

copy(path.join(root, "prover"), "/book/prover");
copy(path.join(root, "listings"), "/book/listings");
copy(packages, "/book/packages");
try {
  process.stdout.write(await pyodide.runPythonAsync(fs.readFileSync(0, "utf8")));
} catch (error) {
  // Not thrown on: Node would print the line of Pyodide's source it came from, 60 kB long.
  console.error(error.message);
  process.exitCode = 1;
}
