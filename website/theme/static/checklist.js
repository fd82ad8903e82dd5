// On the checklists: leave one chapter, or the rules that hold every word typed, and take them along
// as Markdown. Without this script the page shows all of them.
const article = document.querySelector("article.bd-article");
const chapters = [...article.querySelectorAll(".checklist-chapter")].map((element) => ({
  element,
  title: element.querySelector("h2 a").textContent,
  rules: [...element.querySelectorAll("li")],
}));

function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

const topic = make("select", {}, make("option", { value: "" }, "All chapters"));
topic.append(...chapters.map(({ title }) => make("option", { value: title }, title)));
const words = make("input", { type: "search", autocomplete: "off" });
const copy = make("button", { type: "button" }, "Copy as Markdown");
const count = make("output", { className: "evidence-note" });
chapters[0].element.before(
  make(
    "div",
    { className: "checklist-tools" },
    make("label", {}, "Chapter", topic),
    make("label", {}, "Words", words),
    copy,
  ),
  count,
);

function filter() {
  const wanted = words.value.toLowerCase().split(/\s+/);
  for (const { element, title, rules } of chapters) {
    for (const rule of rules) {
      const text = `${title} ${rule.textContent}`.toLowerCase();
      rule.hidden = !wanted.every((word) => text.includes(word));
    }
    element.hidden = (topic.value && topic.value !== title) || rules.every((rule) => rule.hidden);
  }
  const shown = chapters.flatMap(({ element, rules }) => (element.hidden ? [] : rules.filter((rule) => !rule.hidden)));
  const all = chapters.flatMap(({ rules }) => rules);
  count.textContent = `${shown.length} of ${all.length} rules`;
}

/** Returns a rule's sentence as Markdown: code, emphasis and links stay. */
function markdown(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  const inner = [...node.childNodes].map(markdown).join("");
  if (node.matches(".checklist-proof")) return "";
  if (node.matches("code")) return `\`${node.textContent}\``;
  if (node.matches("em")) return `*${inner}*`;
  if (node.matches("a")) return `[${inner}](${node.href})`;
  return inner;
}

copy.addEventListener("click", async () => {
  const parts = chapters
    .filter(({ element }) => !element.hidden)
    .map(({ title, rules }) => {
      const lines = rules.filter((rule) => !rule.hidden).map((rule) => `- [ ] ${markdown(rule).trim()}`);
      return `## ${title}\n\n${lines.join("\n")}\n`;
    });
  try {
    await navigator.clipboard.writeText(parts.join("\n"));
    count.textContent = "Copied: paste it into a pull request or an issue.";
  } catch {
    count.textContent = "The browser did not allow the copy.";
  }
});

topic.addEventListener("change", filter);
words.addEventListener("input", filter);
filter();
