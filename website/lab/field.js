// A text field that becomes an editor when the reader first goes there.
import { inline, make } from "./parts.js";

const here = new URL(".", import.meta.url);
const version = new URL(import.meta.url).search;
const MODIFIER = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";

/** Returns a line of words and [keys]: keysLine(["Enter"], " runs it."). */
function keysLine(...parts) {
  const key = (name) => make("kbd", {}, name);
  return make("p", { className: "lab-keys" }, ...parts.flatMap((part) => (Array.isArray(part) ? part.map(key) : [part])));
}

export class Field {
  /**
   * `kind` is "text", "json" or "python"; `value` stands there, `start` is what Start over
   * brings back; `keep` hears every change, `run` is what Enter or Ctrl+Enter does.
   */
  constructor({ id, label, kind, value, start, keep, run }) {
    const single = kind === "text";
    this.start = start;
    this.element = make(single ? "input" : "textarea", {
      id,
      value,
      spellcheck: false,
      autocomplete: "off",
      className: "lab-field",
    });
    this.element.setAttribute("autocapitalize", "off");
    this.#fit();
    this.element.addEventListener("input", () => keep(this.element.value));
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (single || event.ctrlKey || event.metaKey)) run();
    });
    if (!single)
      this.element.addEventListener("focus", () => this.#upgrade(kind, label, run), { once: true });
    this.label = make("label", { htmlFor: id, className: "lab-label" }, ...inline(label));
    this.keys = single
      ? keysLine(["Enter"], " runs it.")
      : keysLine([MODIFIER], " + ", ["Enter"], " runs it; ", ["Tab"], " indents; ", ["Esc"], ", then ", ["Tab"], " leaves the editor.");
  }

  get text() {
    return this.element.value;
  }

  set text(text) {
    if (this.editor) this.editor.set(text);
    else {
      this.element.value = text;
      this.#fit();
      this.element.dispatchEvent(new Event("input"));
    }
  }

  focus() {
    if (this.editor) this.editor.focus();
    else this.element.focus();
  }

  #fit() {
    if (this.element.rows) this.element.rows = this.element.value.split("\n").length + 1;
  }

  async #upgrade(kind, label, run) {
    try {
      const { mount } = await import(new URL(`editor.js${version}`, here));
      const wasHere = document.activeElement === this.element;
      this.editor = mount(this.element, kind, label.replaceAll("`", ""), run);
      if (wasHere) this.editor.focus();
    } catch {
      // Without a connection the plain field does as well.
    }
  }
}
