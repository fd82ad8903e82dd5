// Search as you type, in the theme's dialog and on the search page. Ctrl+K, the theme's own key, or
// "/" opens it, Enter opens the first result, the arrow keys move through them. The engine and its
// index load at the first use.
const root = new URL(document.documentElement.dataset.content_root, location.href);
let opened = null;

function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

function engine() {
  opened ??= import(new URL("search-index/engine.js", root)).then(({ open }) => open(root));
  opened.catch(() => (opened = null)); // the next key asks again
  return opened;
}

function link({ url, label, above, about }) {
  const place = [above.join(" › "), about].filter(Boolean).join(" · ");
  const name = make("span", { className: "search-label" }, label);
  return make("a", { href: url }, name, ...(place ? [" ", make("span", { className: "search-place" }, place)] : []));
}

function result(found) {
  const pieces = found.excerpt.map(([text, marked]) => (marked ? make("mark", {}, text) : text));
  return make("li", {}, link(found), make("p", {}, ...pieces));
}

/** Returns what stands in the place of a chapter that is still to be written. */
function planned({ title, until }) {
  const says = `${title}: not written yet.${until.length ? " Until then:" : ""}`;
  const links = make("ul", {}, ...until.map((each) => make("li", {}, link(each))));
  return make("li", { className: "search-planned" }, make("p", {}, says), ...(until.length ? [links] : []));
}

function summary({ planned: title, results, count }) {
  if (!count) return title ? "Not written yet." : "Nothing found.";
  const more = count > results.length ? `, the best ${results.length} of them here` : "";
  return `${count} section${count === 1 ? "" : "s"}${more}`;
}

/** Puts results below a search form, and moves through them with the keys. */
function attach(form) {
  const field = form.querySelector("input");
  const status = make("p", { className: "search-status" });
  status.setAttribute("role", "status");
  const list = make("ol", { className: "search-results" });
  let asked = 0;

  /** Shows what is found for the text in the field, all at once, unless it has changed by then. */
  async function show() {
    asked += 1;
    const mine = asked;
    const text = field.value;
    list.setAttribute("aria-busy", "true");
    let found = null;
    let says = "";
    try {
      if (text.trim()) found = await (await engine()).find(text);
      if (found) says = summary(found);
    } catch {
      says = "The index of the search is not here.";
    }
    if (mine !== asked) return;
    list.replaceChildren(...(found?.planned ? [planned(found.planned)] : []), ...(found?.results ?? []).map(result));
    list.scrollTop = 0;
    status.textContent = says;
    list.setAttribute("aria-busy", "false");
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
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await show(); // what stands there may still be for fewer letters
    const first = list.querySelector("a");
    if (first) location.href = first.href;
  });
  form.parentElement.addEventListener("keydown", move);
  return { field, list, show };
}

const dialog = document.getElementById("pst-search-dialog");
const fields = [];
if (dialog) {
  const { field, list } = attach(dialog.querySelector("form"));
  fields.push(field);
  list.addEventListener("click", ({ target }) => target.closest("a") && dialog.close());
}

const page = document.querySelector(".search-page form");
if (page) {
  const { field, show } = attach(page);
  fields.push(field);
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.focus();
  show();
}

addEventListener("keydown", (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (key !== "/" || ctrlKey || metaKey || altKey) return;
  if (target.isContentEditable || target.closest?.("input, textarea, select")) return;
  const field = fields.at(-1);
  if (!field) return;
  event.preventDefault();
  if (!page && !dialog.open) dialog.showModal();
  field.focus();
  field.select();
});
