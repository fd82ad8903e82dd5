// A block that scrolls can be reached and scrolled by keyboard. The theme sees to that too, but
// only when the page has loaded and 300 ms after the window's size changed: it measures nothing
// of a block in a closed fold, and does not look again when the fold opens.
const BLOCKS = "pre, .cell_output > .output, .pst-scrollable-table-container";

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
