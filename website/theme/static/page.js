// What a link is about, shown before it is followed; and the page as Markdown, copied.
{
  const article = document.querySelector("article.bd-article");

  const link = document.querySelector(".page-tools a");
  if (link && navigator.clipboard) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: "Copy page as Markdown" });
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        const response = await fetch(link.href);
        if (!response.ok) throw new Error(response.statusText);
        await navigator.clipboard.writeText(await response.text());
        status.textContent = "Copied.";
      } catch {
        status.textContent = "The copy failed; the link beside it leads to the text.";
      }
    });
    link.before(button);
    link.parentElement.append(status);
  }

  // Tips: a term's definition, a chapter's description, read from the page that the link leads to.
  const pages = new Map(); // address -> promise of a document
  const tip = Object.assign(document.createElement("div"), { id: "link-tip", className: "link-tip", hidden: true });
  tip.setAttribute("role", "tooltip");
  let current = null;
  let timer = 0;

  function page(address) {
    if (!pages.has(address)) {
      const parsed = fetch(address)
        .then((response) => (response.ok ? response.text() : ""))
        // A drawing's styles are allowed by the policy of its own page, not by the one of this.
        .then((text) => text.replace(/<style[^]*?<\/style>|\sstyle="[^"]*"/g, ""))
        .then((text) => new DOMParser().parseFromString(text, "text/html"));
      pages.set(address, parsed);
    }
    return pages.get(address);
  }

  async function explanation({ href, hash }) {
    const there = await page(href.split("#")[0]);
    const term = hash.startsWith("#term-") && there.getElementById(decodeURIComponent(hash.slice(1)));
    if (term) {
      let definition = term; // other names of the term may stand between
      while (definition && !definition.matches("dd")) definition = definition.nextElementSibling;
      return definition?.querySelector("p")?.textContent.trim();
    }
    return there.querySelector('meta[name="description"]')?.content;
  }

  function hide() {
    clearTimeout(timer);
    current?.removeAttribute("aria-describedby");
    current = null;
    tip.hidden = true;
  }

  async function show(anchor) {
    hide();
    current = anchor;
    const text = await explanation(anchor).catch(() => "");
    if (!text || current !== anchor) return;
    tip.textContent = text;
    tip.hidden = false;
    const { left, top, bottom } = anchor.getBoundingClientRect();
    const under = bottom + tip.offsetHeight + 12 < innerHeight;
    const x = Math.max(8, Math.min(left, document.documentElement.clientWidth - tip.offsetWidth - 8));
    tip.style.left = `${x}px`;
    tip.style.top = `${under ? bottom + 2 : top - tip.offsetHeight - 2}px`;
    anchor.setAttribute("aria-describedby", tip.id);
  }

  const explained = (element) => {
    const anchor = element.closest?.("a.reference.internal[href*='.html']");
    return anchor && article.contains(anchor) && !anchor.querySelector("img") ? anchor : null;
  };

  if (article) {
    article.append(tip);
    article.addEventListener("pointerover", ({ target, pointerType }) => {
      if (pointerType !== "mouse" || target === tip) return;
      const anchor = explained(target);
      if (anchor === current) return clearTimeout(timer);
      clearTimeout(timer);
      if (anchor) timer = setTimeout(() => show(anchor), 300);
      else if (current) timer = setTimeout(hide, 300); // time to move onto the tip
      return undefined;
    });
    tip.addEventListener("pointerenter", () => clearTimeout(timer));
    article.addEventListener("focusin", ({ target }) => {
      const anchor = target.matches(":focus-visible") && explained(target);
      if (anchor) show(anchor);
      else hide();
    });
    article.addEventListener("focusout", hide);
    addEventListener("scroll", () => tip.hidden || hide(), { passive: true });
    addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  }
}
