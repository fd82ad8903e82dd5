// On the evidence pages: a field that leaves only the weaknesses that hold every word typed.
// Without this script the page shows all of them.
const article = document.querySelector("article.bd-article");
const sections = [...article.querySelectorAll("[id^='all-']")];

const label = document.createElement("label");
const field = document.createElement("input");
const count = document.createElement("output");
label.className = "filter";
label.append("Filter by title, CWE, module or any other word", field);
field.type = "search";
field.autocomplete = "off";
// Above the first of them, and above the heading of the list that it is in.
const first = sections[0].closest("ul") ?? sections[0];
(first.previousElementSibling?.matches(".rubric") ? first.previousElementSibling : first).before(label, count);
count.className = "evidence-note";

const texts = new Map(sections.map((each) => [each, each.textContent.toLowerCase()]));

function filter() {
  const words = field.value.toLowerCase().split(/\s+/);
  for (const [section, text] of texts) section.hidden = !words.every((word) => text.includes(word));
  const shown = sections.filter((section) => !section.hidden).length;
  count.textContent = `${shown} of ${sections.length} weaknesses`;
}

// A link into the page must find its target.
function showAll() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest("[id^='all-'][hidden]")) return;
  field.value = "";
  filter();
  target.scrollIntoView();
}

field.addEventListener("input", filter);
addEventListener("hashchange", showAll);
filter();
