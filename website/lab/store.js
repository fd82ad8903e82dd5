// What the reader wrote and has done, kept in this browser and nowhere else.
const PREFIX = "lab:";

/** Returns what is kept of a lab: {attack?, fix?, done: {attack?, fix?}} (texts, dates as ISO). */
export function read(slug) {
  try {
    return { done: {}, ...JSON.parse(localStorage.getItem(PREFIX + slug)) };
  } catch {
    return { done: {} }; // nothing there, damaged, or storage is switched off
  }
}

/** Keeps the changes, a part of what `read` returns. */
export function keep(slug, changes) {
  try {
    localStorage.setItem(PREFIX + slug, JSON.stringify({ ...read(slug), ...changes }));
  } catch {
    // Without storage the lab works, and forgets.
  }
}

/** Notes that a task, "attack" or "fix", is done. */
export function done(slug, task) {
  const kept = read(slug);
  if (kept.done[task]) return;
  keep(slug, { done: { ...kept.done, [task]: new Date().toISOString() } });
}

/** Returns everything kept, by slug. */
export function everything() {
  const slugs = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  return Object.fromEntries(
    slugs.map((key) => key.slice(PREFIX.length)).map((slug) => [slug, read(slug)]),
  );
}

/** Forgets everything. */
export function reset() {
  for (const slug of Object.keys(everything())) localStorage.removeItem(PREFIX + slug);
}
