// What the reader wrote and has done, kept in this browser and nowhere else.
const PREFIX = "lab:";
const CHAPTERS = "chapters";

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

/** Returns what is kept of all labs, by slug. */
export function labs() {
  return Object.fromEntries(slugs().map((slug) => [slug, read(slug)]));
}

function slugs() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return keys.map((key) => key.slice(PREFIX.length));
  } catch {
    return []; // storage is switched off
  }
}

/** Returns when each chapter was read: {"security/sqlinjection": date as ISO}. */
export function chapters() {
  try {
    return JSON.parse(localStorage.getItem(CHAPTERS)) ?? {};
  } catch {
    return {};
  }
}

/** Notes that a chapter was read, or that it was not. */
export function readChapter(page, isRead) {
  const kept = chapters();
  if (isRead) kept[page] = new Date().toISOString();
  else delete kept[page];
  try {
    localStorage.setItem(CHAPTERS, JSON.stringify(kept));
  } catch {
    // Without storage the page works, and forgets.
  }
}

/** Returns everything kept as a text, for a file. */
export function exported() {
  return JSON.stringify({ labs: labs(), chapters: chapters() }, null, 2);
}

/** Takes over what `exported` gave; what is newer here stays. Throws if it is no such text. */
export function imported(text) {
  const given = JSON.parse(text);
  const entries = Object.entries(given.labs);
  if (!entries.every(([slug, kept]) => /^[a-z0-9]+\/[a-z0-9_]+$/.test(slug) && kept.done)) {
    throw new TypeError("no export of labs");
  }
  for (const [slug, kept] of entries) {
    const here = read(slug);
    keep(slug, { ...kept, ...here, done: { ...kept.done, ...here.done } });
  }
  const both = { ...given.chapters, ...chapters() };
  localStorage.setItem(CHAPTERS, JSON.stringify(both));
}

/** Forgets everything. */
export function reset() {
  for (const slug of slugs()) localStorage.removeItem(PREFIX + slug);
  localStorage.removeItem(CHAPTERS);
}
