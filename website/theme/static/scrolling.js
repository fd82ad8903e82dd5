// A block that scrolls can be reached and scrolled by keyboard. The theme sees to that too, but
// only when the page has loaded and 300 ms after the window's size changed: it measures nothing
// of a block in a closed fold, and does not look again when the fold opens.
const BLOCKS = "pre, .cell_output > .output, .pst-scrollable-table-container";

// A wide table says that it goes on: its edge fades, and a line above it tells, until its end is seen.
const TABLES = ".scroll-region, .pst-scrollable-table-container";

const hints = new Map(); // by table

function tellMore(region) {
  const wider = region.scrollWidth - region.clientWidth;
  region.toggleAttribute("data-more", wider - region.scrollLeft > 8);
  if (wider <= 8) {
    hints.get(region)?.remove();
    hints.delete(region);
  } else if (!hints.has(region)) {
    const hint = document.createElement("p");
    hint.className = "more-columns";
    hint.ariaHidden = "true"; // a screen reader reads the whole table anyway
    hint.textContent = "More columns to the right →";
    region.before(hint);
    hints.set(region, hint);
  }
}

const widths = new ResizeObserver((entries) => entries.forEach(({ target }) => tellMore(target)));
for (const region of document.querySelectorAll(TABLES)) {
  widths.observe(region);
  region.addEventListener("scroll", () => tellMore(region), { passive: true });
}

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight;
    target.tabIndex = scrolls ? 0 : -1;
  }
});

const watch = (place) => place.querySelectorAll(BLOCKS).forEach((block) => sizes.observe(block));

watch(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) if (node.parentElement) watch(node.parentElement);
  }
}).observe(document.querySelector("main"), { subtree: true, childList: true });
