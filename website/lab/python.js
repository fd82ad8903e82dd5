// The page's side of Python: one worker for all labs of the page, started at the first Run.
//
// A shared worker would outlive the page, but nothing can end one that runs for ever: it cannot
// be terminated from outside, and in Chromium it cannot start a worker of its own that could.
// So each page has its own, and starts it early where Python is kept already (`warm`).
const here = new URL(".", import.meta.url);
const version = new URL(import.meta.url).search;
const CACHE = `lab${version}`; // as offline.js names it

let worker = null;
let ready = false;
let state = { state: "starting" };
let waiting = new Map(); // by number: {resolve, reject, report}
let last = 0;

/** Lets a service worker keep the runtime, so that it loads once and then works offline. */
async function keepOffline() {
  if (!navigator.serviceWorker) return;
  try {
    const url = new URL(`offline.js${version}`, here);
    const registration = await navigator.serviceWorker.register(url, { scope: here.pathname });
    const coming = registration.installing ?? registration.waiting;
    if (registration.active && !coming) return;
    await new Promise((resolve) => {
      coming.addEventListener("statechange", () => coming.state === "activated" && resolve());
      if (coming.state === "activated") resolve();
    });
  } catch {
    // Private windows forbid it: the lab then works, and loads anew each time.
  }
}

async function start() {
  await keepOffline();
  ready = false;
  state = { state: "starting" };
  worker = new Worker(new URL(`worker.js${version}`, here), { type: "module" });
  worker.addEventListener("message", ({ data }) => {
    if (data.state) {
      ready ||= data.state === "running";
      state = data;
      for (const { report } of waiting.values()) report(data);
      return;
    }
    const { resolve, reject } = waiting.get(data.number) ?? {};
    waiting.delete(data.number);
    if (data.fault === undefined) resolve?.(data.answer);
    else if (data.lost) stop("offline");
    else reject?.(new Error(data.fault));
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    if (ready) stop("Python died.");
    else stop(event instanceof ErrorEvent ? "Python could not be started here." : "offline");
  });
}

let starting = null;

/** Starts Python before it is asked, if this browser keeps it: without a download, that is. */
export async function warm() {
  if (starting || !navigator.serviceWorker) return;
  try {
    if (!(await caches.has(CACHE))) return;
    const kept = await (await caches.open(CACHE)).match(new URL("pyodide/python_stdlib.zip", here));
    if (!kept || starting) return;
    starting = start();
    await starting;
    worker?.postMessage({});
  } catch {
    // Nothing is kept here; the first Run will tell.
  }
}

/**
 * Does a task of prover/lab.py with what the reader wrote.
 * `report` is called with {state: "loading", share} (0 to 1 of the bytes), {state: "starting"}
 * and {state: "running"}. Rejects with "stopped", with "offline" if Python could not be loaded
 * for want of a connection, or with a sentence if it died over the task.
 */
export async function run(slug, task, given, report) {
  starting ??= start();
  const mine = starting;
  await mine;
  if (mine !== starting || !worker) throw new Error("stopped");
  last += 1;
  const number = last;
  report(state);
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject, report });
    worker.postMessage({ number, slug, task, given });
  });
}

/** Ends Python, whatever it is doing. The next run starts another. */
export function stop(why = "stopped") {
  worker?.terminate();
  worker = null;
  starting = null;
  const left = waiting;
  waiting = new Map();
  for (const { reject } of left.values()) reject(new Error(why));
}
