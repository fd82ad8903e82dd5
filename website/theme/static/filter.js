// On the evidence page: a field that leaves only the weaknesses that hold every word typed.
// Without this script the page shows all of them.
const article = document.querySelector("article.bd-article");
const sections = [...article.querySelectorAll("section[id^='all-']")];

const label = document.createElement("label");
const field = document.createElement("input");
const count = document.createElement("output");
label.className = "filter";
label.append("Filter by title, CWE, module, attack or outcome", field);
field.type = "search";
field.autocomplete = "off";
sections[0].before(label, count);
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
  if (!target?.closest("section[hidden]")) return;
  field.value = "";
  filter();
  target.scrollIntoView();
}

field.addEventListener("input", filter);
addEventListener("hashchange", showAll);
filter();
