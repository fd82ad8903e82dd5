// On the pages that gather weaknesses: a field that leaves only the entries that hold every word
// typed. An entry is marked by the class "filterable": a section, an item of a list, a row of a
// table. Without this script the page shows all of them.
const article = document.querySelector("article.bd-article");
const entries = [...article.querySelectorAll(".filterable")];

/** Returns the term of an index that an entry stands under. */
const term = (entry) => entry.closest("dd")?.previousElementSibling;

const label = document.createElement("label");
const field = document.createElement("input");
const count = document.createElement("output");
label.className = "filter";
label.append("Filter by name, chapter, CWE or any other word", field);
field.type = "search";
field.autocomplete = "off";
count.className = "evidence-note";
article.querySelector(".filter-place").append(label, count);

/** Returns what an entry says now: a table of labs tells what is done after this script has begun. */
const textOf = (entry) => `${term(entry)?.textContent ?? ""} ${entry.textContent}`.toLowerCase();

function filter() {
  const words = field.value.toLowerCase().split(/\s+/);
  for (const entry of entries) {
    const text = textOf(entry);
    entry.hidden = !words.every((word) => text.includes(word));
  }
  for (const key of new Set(entries.map(term).filter(Boolean))) {
    key.hidden = !key.nextElementSibling.querySelector(".filterable:not([hidden])");
    key.nextElementSibling.hidden = key.hidden;
  }
  count.textContent = `${entries.filter((entry) => !entry.hidden).length} of ${entries.length} shown`;
}

// A link into the page must find its target.
function showAll() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest(".filterable[hidden]")) return;
  field.value = "";
  filter();
  target.scrollIntoView();
}

field.addEventListener("input", filter);
addEventListener("hashchange", showAll);
filter();
