// Search as you type, in the theme's dialog, with Pagefind; nothing of it loads before the first use.
// Enter opens the first result, the arrow keys move through them. Without the index (a bare
// build) or without this script the form goes to Sphinx's own search page.
const dialog = document.getElementById("pst-search-dialog");
const root = new URL(document.documentElement.dataset.content_root, location.href);
const MOST = 8;

function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

const status = make("p", { className: "search-status" });
status.setAttribute("role", "status");
const list = make("ol", { className: "search-results" });
let pagefind = null;
let asked = 0;

async function load() {
  pagefind ??= import(new URL("pagefind/pagefind.js", root)).then(async (loaded) => {
    await loaded.options({ excerptLength: 18 });
    return loaded;
  });
  return pagefind;
}

/** Returns an excerpt, HTML with <mark>, as nodes: nothing but the marks is taken over. */
function marked(excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === "MARK" ? make("mark", {}, node.textContent) : node.textContent,
  );
}

// Indexes name everything, chapters explain it: a chapter comes first where both match.

/** Returns the best place for each page found: its best part where it has parts. */
function result({ url, meta, excerpt, sub_results: parts }) {
  const best = parts.find((part) => part.url.includes("#")) ?? { url, title: "", excerpt };
  const title = best.title && best.title !== meta.title ? `${meta.title}: ${best.title}` : meta.title;
  const link = make("a", { href: best.url }, title);
  return make("li", {}, link, make("p", {}, ...marked(best.excerpt)));
}

async function search(words) {
  asked += 1;
  const mine = asked;
  if (!words.trim()) {
    list.replaceChildren();
    status.textContent = "";
    return;
  }
  let found;
  try {
    found = await (await load()).search(words);
  } catch {
    status.textContent = "Press Enter to search.";
    return;
  }
  const weighed = await Promise.all(
    found.results.slice(0, 3 * MOST).map(async ({ score, data }) => {
      const page = await data();
      return { page, weight: score * (page.url.includes("/reference/") ? 0.7 : 1) };
    }),
  );
  if (mine !== asked) return; // the reader has typed on
  weighed.sort((one, other) => other.weight - one.weight);
  list.replaceChildren(...weighed.slice(0, MOST).map(({ page }) => result(page)));
  const count = found.results.length;
  status.textContent = count ? `${count} page${count === 1 ? "" : "s"}` : "Nothing found.";
}

function move(event) {
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  const field = dialog.querySelector("input");
  if (event.key === "ArrowDown") links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === "ArrowUp") (at > 0 ? links[at - 1] : field).focus();
  else return;
  event.preventDefault();
}

if (dialog) {
  const form = dialog.querySelector("form");
  form.after(status, list);
  form.addEventListener("input", (event) => search(event.target.value));
  form.addEventListener("submit", (event) => {
    const first = list.querySelector("a");
    if (!first) return;
    event.preventDefault();
    location.href = first.href;
  });
  dialog.addEventListener("keydown", move);
  list.addEventListener("click", () => dialog.close());
}
