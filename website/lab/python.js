// The page's side of Python: one worker for all labs of the page, started at the first Run.
const here = new URL(".", import.meta.url);
const version = new URL(import.meta.url).search;

let worker = null;
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
  worker = new Worker(new URL(`worker.js${version}`, here), { type: "module" });
  worker.addEventListener("message", ({ data }) => {
    const { resolve, reject, report } = waiting.get(data.number) ?? {};
    if (data.progress !== undefined) return report?.(data.progress);
    waiting.delete(data.number);
    return data.fault === undefined ? resolve?.(data.answer) : reject?.(new Error(data.fault));
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    stop("Python could not be started here, or it died.");
  });
}

let starting = null;

/**
 * Does a task of prover/lab.py with what the reader wrote.
 * `report` is called with the share of the runtime that is loaded, 0 to 1.
 * Rejects if Python dies over it or is stopped.
 */
export async function run(slug, task, given, report) {
  starting ??= start();
  const mine = starting;
  await mine;
  if (mine !== starting || !worker) throw new Error("Stopped.");
  last += 1;
  const number = last;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject, report });
    worker.postMessage({ number, slug, task, given });
  });
}

/** Ends Python, whatever it is doing. The next run starts another. */
export function stop(why = "Stopped.") {
  worker?.terminate();
  worker = null;
  starting = null;
  const left = waiting;
  waiting = new Map();
  for (const { reject } of left.values()) reject(new Error(why));
}
