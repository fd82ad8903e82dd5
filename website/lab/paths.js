// On the page of learning paths: a tick for each chapter that was read and each lab that is done.
import * as store from "./store.js";

const read = store.chapters();
const labs = new Map(
  Object.entries(store.labs()).map(([slug, { done }]) => [
    `#lab-${slug.replace(/[/_]/g, "-")}`,
    Boolean(done.attack && done.fix),
  ]),
);

for (const list of document.querySelectorAll("ol.learning-path")) {
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  count.className = "path-count";
  list.before(count);
  const boxes = [...list.children].map(tick);
  const tell = () => {
    const done = boxes.filter((box) => box.checked).length;
    count.textContent = `${done} of ${boxes.length} steps done in this browser.`;
  };
  list.addEventListener("change", tell);
  tell();
}

/** Puts a tick box before a step and returns it; a lab's shows what its tasks say. */
function tick(step) {
  const link = step.querySelector("a");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.setAttribute("aria-label", `Done: ${link.textContent}`);
  if (step.classList.contains("path-lab")) {
    box.checked = labs.get(link.hash) ?? false;
    box.disabled = true;
  } else {
    const [page] = link.pathname.match(/[^/]+\/[^/]+(?=\.html$)/);
    box.checked = page in read;
    box.addEventListener("change", () => {
      store.readChapter(page, box.checked);
      for (const other of document.querySelectorAll(".path-chapter a")) {
        if (other.pathname !== link.pathname) continue;
        other.closest("li").querySelector("input").checked = box.checked;
      }
      for (const each of document.querySelectorAll("ol.learning-path")) {
        each.dispatchEvent(new Event("change"));
      }
    });
  }
  link.before(box, " ");
  return box;
}
