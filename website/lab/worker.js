// Runs Python for the labs, apart from the page. It gets {number, slug, task, given} and sends how
// far it is ({state: "loading", share}, "starting", "running"), and in the end {number, answer}
// (JSON of prover/lab.py) or {number, fault, lost}: `lost` if there is no connection. A message
// without a number only starts Python.
import { loadPyodide } from "./pyodide/pyodide.mjs";

const here = new URL(".", import.meta.url);
const version = new URL(import.meta.url).search;
const originalFetch = self.fetch;

let lost = false;

/** Fetches, and notes whether the site could be reached at all. */
async function reach(...request) {
  try {
    return await originalFetch(...request);
  } catch (error) {
    lost = true;
    throw error;
  }
}

async function fetchJson(name) {
  const response = await reach(new URL(name + version, here));
  if (!response.ok) throw new Error(`${name} could not be loaded (${response.status})`);
  return response.json();
}

function write(pyodide, files) {
  for (const [name, text] of Object.entries(files)) {
    const path = `/book/${name}`;
    pyodide.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    pyodide.FS.writeFile(path, text);
  }
}

/** Loads Python and the prover. */
async function load() {
  const { files, bytes } = await fetchJson("prover.json");
  let arrived = 0;
  const counter = () =>
    new TransformStream({
      transform(chunk, controller) {
        arrived += chunk.byteLength;
        const share = Math.min(arrived / bytes, 1);
        postMessage(share < 1 ? { state: "loading", share } : { state: "starting" });
        controller.enqueue(chunk);
      },
    });
  self.fetch = async (...request) => {
    const response = await reach(...request);
    if (!response.ok || !response.body) return response;
    return new Response(response.body.pipeThrough(counter()), {
      headers: { "Content-Type": response.headers.get("Content-Type") ?? "" },
    });
  };
  const pyodide = await loadPyodide({ indexURL: new URL("pyodide/", here).href });
  self.fetch = originalFetch;
  write(pyodide, files);
  pyodide.runPython("import sys; sys.path[:0] = ['/book', '/book/packages']");
  pyodide.runPython("import pathlib, prover.lab, prover.loading");
  postMessage({ state: "running" });
  return pyodide;
}

let loading = null;
const brought = new Set();

async function answer({ slug, task, given }) {
  loading ??= load();
  const pyodide = await loading;
  if (!brought.has(slug)) {
    const { files, packages } = await fetchJson(`listings/${slug}.json`);
    for (const name of packages.filter((each) => !brought.has(each))) {
      write(pyodide, (await fetchJson(`packages/${name}.json`)).files);
      brought.add(name);
    }
    write(pyodide, files);
    pyodide.runPython("import importlib; importlib.invalidate_caches()"); // new folders
    brought.add(slug);
  }
  pyodide.globals.set("asked", pyodide.toPy([slug, task, given]));
  return pyodide.runPython(`
slug, task, given = asked
folder = pathlib.Path("/book/listings") / slug
prover.lab.answer(prover.loading.load_weakness(folder), task, given)
`);
}

self.addEventListener("message", async ({ data }) => {
  lost = false;
  try {
    if (data.number === undefined) await (loading ??= load());
    else postMessage({ number: data.number, answer: await answer(data) });
  } catch (error) {
    loading = null; // what went wrong may have left it half loaded, or dead
    brought.clear();
    postMessage({ number: data.number, fault: String(error.message ?? error), lost });
  }
});
