// On the progress page: which tasks are done in this browser.
import * as store from "./store.js";

const place = document.querySelector(".lab-progress");
const rows = [...place.querySelectorAll("tbody tr")];
const labels = Object.entries(store.labs()).map(([slug, kept]) => [
  `#lab-${slug.replace(/[/_]/g, "-")}`,
  kept.done,
]);
const done = new Map(labels);

let count = 0;
for (const row of rows) {
  const kept = done.get(row.querySelector("a").hash) ?? {};
  for (const [column, task] of [[-2, "attack"], [-1, "fix"]]) {
    if (!kept[task]) continue;
    count += 1;
    [...row.cells].at(column).textContent = `done on ${new Date(kept[task]).toLocaleDateString()}`;
  }
}
const status = document.createElement("p");
status.setAttribute("role", "status");
status.textContent = `${count} of ${2 * rows.length} tasks are done in this browser.`;

function button(words, action) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "lab-button", textContent: words });
  made.addEventListener("click", action);
  return made;
}

function download() {
  const link = document.createElement("a");
  const file = new Blob([store.exported()], { type: "application/json" });
  link.href = URL.createObjectURL(file);
  link.download = "python-security-labs.json";
  link.click();
  URL.revokeObjectURL(link.href);
}

function upload() {
  const field = document.createElement("input");
  Object.assign(field, { type: "file", accept: "application/json" });
  field.addEventListener("change", async () => {
    try {
      store.imported(await field.files[0].text());
      location.reload();
    } catch {
      status.textContent = `${field.files[0].name} was not exported from this page; nothing was changed.`;
    }
  });
  field.click();
}

function reset() {
  if (!confirm("Forget what you wrote in all labs, which are done, and which chapters you have read?")) return;
  store.reset();
  location.reload();
}

const buttons = document.createElement("div");
buttons.className = "lab-buttons";
buttons.append(button("Export", download), button("Import", upload), button("Forget everything", reset));
place.prepend(status, buttons);
