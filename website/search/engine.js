// Finds the sections of the book that hold what a reader types. website/output/search_index.py
// writes the index that it reads, and copies it there.
//
// A word is found as it stands, in another form of it ("escaping", "escape"; "sanitize",
// "sanitise") and, while it may still be being typed, as a beginning. Nothing else is.
const MOST = 8; // results
const PER_PAGE = 2;
const BEFORE = 60; // characters of an excerpt before the first word found
const LENGTH = 180;
const FORM = 0.9; // what another form of a word counts, and what a beginning counts
const BEGINNING = 0.4;

const COMPOUND = /[\p{L}\p{N}_]+(?:[-.=:/@+]+[\p{L}\p{N}_]+)*/gu;
const POSSESSIVE = /['’]s(?![\p{L}\p{N}_])/gu;
const LETTERS = /^\p{L}+$/u;
const HYPHENED = /^\p{L}+(?:[-/]\p{L}+)+$/u;
const EVERYWHERE = new Set(
  "a against an and are as at avoid be by can do does for from how i in is it my of on or prevent python safely securely should that the to use using what when why with".split(
    " ",
  ),
);

export function wordsOf(text) {
  return text.toLowerCase().replace(POSSESSIVE, "").match(COMPOUND) ?? [];
}

/** Returns what the forms of a word have in common; words that are no plain letters have none. */
export function stem(word) {
  if (!LETTERS.test(word)) return word;
  const british = word.replace(/([a-z]{3,})iz(e|es|ed|er|ers|ing|ations?)$/, "$1is$2").replace(/([a-z]{3,})yz(e|es|ed|ing)$/, "$1ys$2");
  const [, start, end] = british.match(/^(.*?[aeiouy].*?)(ations?|ings?|ies|ed|es|e|y|s)$/) ?? [];
  if (!start || start.length < 3 || /(ss|us|is|eed)$/.test(british)) return british;
  if (end === "ies" || end === "y") return `${start}i`;
  if (end === "ed" || end.startsWith("ing")) return start.replace(/([bdgmnprt])\1$/, "$1");
  return start;
}

/** Returns the telling words of a text, each without its ending. */
function gist(text) {
  return wordsOf(text)
    .filter((word) => !EVERYWHERE.has(word))
    .map(stem)
    .join(" ");
}

export async function open(root) {
  const folder = new URL("search-index/", root);
  const kept = new Map();

  function load(name) {
    if (!kept.has(name)) {
      const loading = fetch(new URL(name, folder)).then((answer) => {
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
        return answer.json();
      });
      loading.catch(() => kept.delete(name)); // to be asked for again
      kept.set(name, loading);
    }
    return kept.get(name);
  }

  // A new version of the book has other files: this one names them, so it is asked for anew.
  const answer = await fetch(new URL("index.json", folder), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`index.json: ${answer.status}`);
  const index = await answer.json();
  const sections = index.sections.map(([page, anchor, label, parent, about], id) => {
    const { url } = index.pages[page];
    return { id, page, label, parent, about, url: new URL(anchor ? `${url}#${anchor}` : url, root).href };
  });
  const stems = new Map();
  const firsts = new Map();
  for (const { id, page } of sections) if (!firsts.has(page)) firsts.set(page, id);

  /** Returns every word of the book that begins with a letter: [word, stem, its places]. */
  async function beginningWith(letter) {
    if (!stems.has(letter)) {
      const words = Object.hasOwn(index.words, letter) ? await load(index.words[letter]) : {};
      stems.set(letter, Object.entries(words).map(([word, places]) => [word, stem(word), places]));
    }
    return stems.get(letter);
  }

  /** Returns the words of the book that a typed word stands for, with what each counts. */
  async function standsFor(word, unfinished) {
    const common = stem(word);
    const found = [];
    for (const [other, its, places] of await beginningWith(word[0])) {
      if (other === word) found.push([other, places, 1]);
      else if (its === common) found.push([other, places, FORM]);
      else if (unfinished && word.length > 1 && other.startsWith(word)) found.push([other, places, BEGINNING]);
    }
    return found;
  }

  /** Returns the sections that hold a typed word: what each scores, and the words that it holds. */
  async function holding(word, unfinished) {
    const places = new Map();
    for (const [other, numbers, counts] of await standsFor(word, unfinished)) {
      for (let at = 0; at < numbers.length; at += 2) {
        const place = places.get(numbers[at]) ?? { score: 0, words: new Set() };
        place.score = Math.max(place.score, numbers[at + 1] * counts);
        place.words.add(other);
        places.set(numbers[at], place);
      }
    }
    const rare = Math.log(1 + sections.length / (places.size + 0.5));
    for (const place of places.values()) place.score *= rare;
    return places;
  }

  /** Returns the sections that hold every word, or else the best of the pages that do. */
  async function search(text) {
    const typed = wordsOf(text);
    const telling = typed.filter((word) => !EVERYWHERE.has(word));
    let asked = telling.length ? telling : typed;
    const last = /[\p{L}\p{N}_]$/u.test(text) ? typed.at(-1) : null;
    let places = await Promise.all(asked.map((word) => holding(word, word === last)));
    // "client-side" is looked for as it stands, and if nobody writes so, as two words; a number is not.
    if (places.some((each, at) => !each.size && HYPHENED.test(asked[at]))) {
      asked = asked.flatMap((word, at) => (places[at].size || !HYPHENED.test(word) ? [word] : word.split(/[-/]/)));
      places = await Promise.all(asked.map((word) => holding(word, word === last)));
    }
    if (!places.length || places.some((each) => !each.size)) return [];
    const sums = new Map();
    for (const each of places) {
      for (const [id, { score, words }] of each) {
        const sum = sums.get(id) ?? { section: sections[id], score: 0, words: new Set(), held: 0 };
        sum.score += score;
        sum.held += 1;
        words.forEach((word) => sum.words.add(word));
        sums.set(id, sum);
      }
    }
    const all = [...sums.values()];
    const whole = all.filter(({ held }) => held === places.length);
    const found = whole.length ? whole : all.filter(({ section }) => places.every((each) => onPage(each, section.page)));
    return found.sort((one, other) => other.held - one.held || other.score - one.score);
  }

  function onPage(places, page) {
    return [...places.keys()].some((id) => sections[id].page === page);
  }

  /** Returns the longest alias that a text is, or holds as several words; with `loose`, as one. */
  function alias(text, loose) {
    const raw = text.trim().toLowerCase();
    const asked = gist(text);
    let best = null;
    for (const { words, ...lead } of index.aliases) {
      for (const word of words) {
        const its = gist(word);
        const held = ` ${asked} `.includes(` ${its} `) && (loose || its.includes(" "));
        const fits = raw === word.toLowerCase() || (its && (its === asked || held));
        if (fits && word.length > (best?.word.length ?? 0)) best = { ...lead, word };
      }
    }
    return best;
  }

  /** Returns a section as it is shown: its place in the book, and the passage that was found. */
  async function shown({ section, words }) {
    const above = [];
    for (let at = section.parent; at !== null; at = sections[at].parent) above.unshift(sections[at].label);
    const texts = await load(index.pages[section.page].texts);
    const text = texts[section.id - firsts.get(section.page)];
    return { url: section.url, label: section.label, above, about: section.about, excerpt: excerpt(text, words), words };
  }

  /** Returns what is found for a text, best first, and how many sections there are in all. */
  async function find(text) {
    const found = await search(text);
    const lead = alias(text, !found.length);
    if (lead && "to" in lead) {
      const at = found.findIndex(({ section }) => section.id === lead.to);
      const [first] = at < 0 ? [{ section: sections[lead.to], words: new Set(wordsOf(text)) }] : found.splice(at, 1);
      found.unshift(first);
    }
    const perPage = new Map();
    const best = found.filter(({ section: { page } }) => {
      perPage.set(page, (perPage.get(page) ?? 0) + 1);
      return perPage.get(page) <= PER_PAGE;
    });
    const planned = lead?.planned && {
      title: lead.planned,
      until: await Promise.all(lead.until.map((id) => shown({ section: sections[id], words: new Set() }))),
    };
    return { planned, results: await Promise.all(best.slice(0, MOST).map(shown)), count: found.length };
  }

  return { find };
}

/** Returns a pattern for words where they stand by themselves or between underscores. */
function pattern(words) {
  const longest = [...words].sort((one, other) => other.length - one.length);
  const either = longest.map((word) => word.replace(/[.+]/g, "\\$&")).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, "giu");
}

/** Returns the passage with most of the words, in pieces: [text, whether it is one]. Prose goes before code. */
function excerpt([prose, code], words) {
  const either = words.size ? pattern(words) : null;
  const text = (either && prose.search(either) < 0 && code.search(either) >= 0) || !prose ? code : prose;
  const found = either ? [...text.matchAll(either)] : [];
  let [start, most] = [0, 0];
  for (const { index } of found) {
    const near = found.filter((other) => other.index >= index && other.index < index + LENGTH - BEFORE);
    const different = new Set(near.map(([word]) => word.toLowerCase())).size;
    if (different > most) [start, most] = [Math.max(0, index - BEFORE), different];
  }
  // From the beginning of the sentence, if that is near; else from the beginning of a word.
  const sentence = text.slice(0, start + BEFORE).lastIndexOf(". ") + 2;
  if (start) start = sentence > start - BEFORE && sentence > 1 ? sentence : text.indexOf(" ", start) + 1;
  const end = text.length > start + LENGTH ? text.lastIndexOf(" ", start + LENGTH) : text.length;
  const pieces = [[start && start !== sentence ? "… " : "", false]];
  let at = start;
  for (const { 0: word, index } of found) {
    if (index < start || index + word.length > end) continue;
    pieces.push([text.slice(at, index), false], [word, true]);
    at = index + word.length;
  }
  pieces.push([text.slice(at, end) + (end < text.length ? " …" : ""), false]);
  return pieces.filter(([piece]) => piece);
}
