// Search as you type, with Pagefind, in the theme's dialog and on the search page; nothing of it
// loads before the first use. Enter opens the first result, the arrow keys move through them.
const root = new URL(document.documentElement.dataset.content_root, location.href);
const MOST = 8;
let pagefind = null;

function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

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

/** Returns the best place for each page found: its best part where it has parts. */
function result({ url, meta, excerpt, sub_results: parts }) {
  const best = parts.find((part) => part.url.includes("#")) ?? { url, title: "", excerpt };
  const title = best.title && best.title !== meta.title ? `${meta.title}: ${best.title}` : meta.title;
  const link = make("a", { href: best.url }, title);
  return make("li", {}, link, make("p", {}, ...marked(best.excerpt)));
}

/** Returns the pages found, best first, and how many there are in all. */
async function find(words) {
  const { results } = await (await load()).search(words);
  const weighed = await Promise.all(
    results.slice(0, 3 * MOST).map(async ({ score, data }) => {
      const page = await data();
      // Indexes name everything, chapters explain it: a chapter comes first where both match.
      return { page, weight: score * (page.url.includes("/reference/") ? 0.7 : 1) };
    }),
  );
  weighed.sort((one, other) => other.weight - one.weight);
  return { pages: weighed.slice(0, MOST).map(({ page }) => page), count: results.length };
}

/** Puts results below a search form, and moves through them with the keys. */
function attach(form) {
  const field = form.querySelector("input");
  const status = make("p", { className: "search-status" });
  status.setAttribute("role", "status");
  const list = make("ol", { className: "search-results" });
  let asked = 0;

  async function show() {
    asked += 1;
    const mine = asked;
    if (!field.value.trim()) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    let found;
    try {
      found = await find(field.value);
    } catch {
      status.textContent = "The index of the search is not here.";
      return;
    }
    if (mine !== asked) return; // the reader has typed on
    list.replaceChildren(...found.pages.map(result));
    status.textContent = found.count ? `${found.count} page${found.count === 1 ? "" : "s"}` : "Nothing found.";
  }

  function move(event) {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown") links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === "ArrowUp") (at > 0 ? links[at - 1] : field).focus();
    else return;
    event.preventDefault();
  }

  form.after(status, list);
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = list.querySelector("a");
    if (first) location.href = first.href;
  });
  form.parentElement.addEventListener("keydown", move);
  return { field, list, show };
}

const dialog = document.getElementById("pst-search-dialog");
if (dialog) {
  const { list } = attach(dialog.querySelector("form"));
  list.addEventListener("click", () => dialog.close());
}

const page = document.querySelector(".search-page form");
if (page) {
  const { field, show } = attach(page);
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.focus();
  show();
}
