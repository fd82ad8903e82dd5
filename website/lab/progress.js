// On the progress page: which tasks are done in this browser.
import * as store from "./store.js";

const place = document.querySelector(".lab-progress");
const rows = [...place.querySelectorAll("tbody tr")];
const labels = Object.entries(store.everything()).map(([slug, kept]) => [
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
  const text = JSON.stringify(store.everything(), null, 2);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "python-security-labs.json";
  link.click();
  URL.revokeObjectURL(link.href);
}

function reset() {
  if (!confirm("Forget what you wrote in all labs, and which are done?")) return;
  store.reset();
  location.reload();
}

const buttons = document.createElement("div");
buttons.className = "lab-buttons";
buttons.append(button("Export", download), button("Forget everything", reset));
place.prepend(status, buttons);
