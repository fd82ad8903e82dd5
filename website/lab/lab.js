// Makes a lab out of each `.lab` of the page: attack the program, fix the program.
import * as python from "./python.js";
import * as store from "./store.js";

const here = new URL(".", import.meta.url);
const version = new URL(import.meta.url).search;

/** Makes an element: make("p", {className: "x"}, "text", child, ...). */
function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/** Returns text with `code` in backticks as nodes. */
function inline(text) {
  return text
    .split("`")
    .map((part, place) => (place % 2 ? make("code", {}, part) : part))
    .filter((part) => part !== "");
}

const verdict = (outcome) =>
  make("span", { className: `verdict verdict-${outcome}` }, outcome);

const block = (text, ...classes) =>
  make("pre", { className: ["lab-output", ...classes].join(" "), tabIndex: 0 }, text);

/** What a trial printed and was seen to reach. */
function details(result) {
  const parts = [];
  if (result.output.trim()) parts.push(block(result.output.trimEnd()));
  if (result.seen.length) {
    const seen = result.seen.flatMap((each) => ["; ", make("code", {}, each)]).slice(1);
    parts.push(make("p", {}, "The program was seen to: ", ...seen));
  }
  return parts;
}

/** A text field that becomes an editor when the reader first goes there. */
class Field {
  constructor({ slug, task, label, kind, start, run }) {
    const kept = store.read(slug)[task];
    const single = kind === "text";
    this.start = start;
    this.element = make(single ? "input" : "textarea", {
      id: `${slug.replace(/\W/g, "-")}-${task}`,
      value: kept ?? start,
      spellcheck: false,
      autocomplete: "off",
      className: "lab-field",
    });
    this.element.setAttribute("autocapitalize", "off");
    if (!single) this.element.rows = this.element.value.split("\n").length + 1;
    this.element.addEventListener("input", () => store.keep(slug, { [task]: this.element.value }));
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (single || event.ctrlKey || event.metaKey)) run();
    });
    if (!single)
      this.element.addEventListener("focus", () => this.#upgrade(kind, label, run), { once: true });
    this.label = make("label", { htmlFor: this.element.id, className: "lab-label" }, ...inline(label));
  }

  get text() {
    return this.element.value;
  }

  set text(text) {
    if (this.editor) this.editor.set(text);
    else {
      this.element.value = text;
      this.element.dispatchEvent(new Event("input"));
    }
  }

  async #upgrade(kind, label, run) {
    const { mount } = await import(new URL(`editor.js${version}`, here));
    const wasHere = document.activeElement === this.element;
    this.editor = mount(this.element, kind, label.replaceAll("`", ""), run);
    if (wasHere) this.editor.focus();
  }
}

/** One of the two tasks: a field, buttons, and a place for what came of it. */
class Task {
  constructor(lab, name, title, field) {
    this.lab = lab;
    this.name = name;
    this.field = field;
    this.badge = make("span", { className: "lab-done" });
    this.buttons = make("div", { className: "lab-buttons" });
    this.bar = make("progress", { max: 1, hidden: true });
    this.bar.setAttribute("aria-label", "Loading Python");
    this.status = make("p", { className: "lab-status", role: "status" });
    this.result = make("div", { className: "lab-result" });
    this.body = make("div", { className: "lab-body" });
    this.element = make(
      "details",
      { className: "lab-task" },
      make("summary", {}, title, this.badge),
      this.body,
    );
    this.stopButton = this.button("Stop", () => python.stop(), "lab-stop");
    this.stopButton.hidden = true;
    this.showDone();
  }

  button(words, action, className = "") {
    const button = make("button", { type: "button", className: `lab-button ${className}` }, words);
    button.addEventListener("click", action);
    this.buttons.append(button);
    return button;
  }

  showDone() {
    this.badge.textContent = store.read(this.lab.slug).done[this.name] ? "done" : "";
  }

  finish() {
    store.done(this.lab.slug, this.name);
    this.showDone();
  }

  /** Asks Python, and shows on the way how far it is; returns null if it was stopped. */
  async ask(task, given) {
    if (this.lab.busy) return null;
    this.lab.busy = true;
    this.result.replaceChildren();
    this.status.textContent = "Running …";
    this.stopButton.hidden = false;
    const loaded = (share) => {
      this.bar.hidden = share >= 1;
      this.bar.value = share;
      this.status.textContent =
        share < 1 ? "Loading Python, once: about 6 MB …" : "Starting Python …";
    };
    try {
      const answer = JSON.parse(await python.run(this.lab.slug, task, given, loaded));
      this.status.textContent = "";
      return answer;
    } catch (error) {
      this.status.textContent =
        error.message === "Stopped."
          ? "Stopped. Your text is kept; the next run starts Python anew."
          : `${error.message} Your text is kept; the next run starts Python anew.`;
      return null;
    } finally {
      this.lab.busy = false;
      this.bar.hidden = true;
      this.stopButton.hidden = true;
    }
  }
}

class Lab {
  constructor(element) {
    this.slug = element.dataset.lab;
    this.facts = JSON.parse(element.querySelector("script").textContent);
    this.busy = false;
    const program = element.querySelector(".lab-program");
    const [attack, fix] = [this.attack(program), this.fix()];
    attack.element.open = true;
    element.querySelector(".lab-plain").replaceWith(attack.element, fix.element);
  }

  attack(program) {
    const { label, input, start, goal, hints, answer } = this.facts;
    const run = () => this.tryAttack(task);
    const field = new Field({ slug: this.slug, task: "attack", label, kind: input, start, run });
    const task = new Task(this, "attack", "Attack it", field);
    const run_ = task.button("Run", run, "lab-main");
    task.buttons.prepend(run_);
    const shown = make("div", { className: "lab-hints" });
    let next = 0;
    const hint = task.button(`Hint (${hints.length})`, () => {
      if (next < hints.length) {
        shown.append(make("p", {}, ...inline(hints[next])));
        next += 1;
        hint.textContent = next < hints.length ? `Hint (${hints.length - next})` : "Show an answer";
      } else field.text = answer;
    });
    task.button("The book's attacks", () => this.showAttacks(task));
    task.button("Start over", () => (field.text = field.start));
    task.body.append(
      make("p", {}, make("strong", {}, "Your goal: "), ...inline(goal)),
      ...(program ? [program] : []),
      field.label,
      field.element,
      task.buttons,
      shown,
      task.bar,
      task.status,
      task.result,
    );
    return task;
  }

  async tryAttack(task) {
    const result = await task.ask("attempt", task.field.text);
    if (!result) return;
    const words = {
      won: "You reached the goal.",
      blocked: "You did not reach the goal.",
      error: "That went wrong: ",
    }[result.outcome];
    const said = ["goal_reached", "goal_missed"].includes(result.reason);
    task.status.replaceChildren(verdict(result.outcome), " ", words, ...(said ? [] : [` ${result.explanation}`]));
    task.result.replaceChildren(...details(result));
    if (result.outcome === "won") task.finish();
  }

  async showAttacks(task) {
    const results = await task.ask("attacks", "");
    if (!results) return;
    task.status.textContent = "The book's attacks on the program above:";
    task.result.replaceChildren(
      ...Object.entries(results).map(([name, result]) =>
        make(
          "details",
          { className: "lab-each" },
          make("summary", {}, verdict(result.outcome), " ", ...inline(this.facts.stories[name])),
          block(this.facts.attacks[name]),
          ...details(result),
        ),
      ),
    );
  }

  fix() {
    const run = () => this.check(task);
    const field = new Field({
      slug: this.slug,
      task: "fix",
      label: "The program, for you to change",
      kind: "python",
      start: this.facts.program,
      run,
    });
    const task = new Task(this, "fix", "Fix it", field);
    task.buttons.prepend(task.button("Check", run, "lab-main"));
    task.button("The book's fix", () => this.showFix(task));
    task.button("Start over", () => (field.text = field.start));
    task.body.append(
      make(
        "p",
        {},
        make("strong", {}, "Your goal: "),
        "every attack is blocked, and every use still works.",
      ),
      field.label,
      field.element,
      task.buttons,
      task.bar,
      task.status,
      task.result,
    );
    return task;
  }

  async check(task) {
    const answer = await task.ask("check", task.field.text);
    if (!answer) return;
    const results = Object.entries(answer.results);
    const right = ([, { outcome }]) => outcome === "blocked" || outcome === "passed";
    const wrong = results.find((each) => !right(each));
    const count = results.filter(right).length;
    task.status.replaceChildren(
      verdict(answer.holds ? "holds" : "falls"),
      ` ${count} of ${results.length} as they should be.`,
    );
    const rows = results.map(([name, result]) =>
      make(
        "tr",
        {},
        make("td", {}, name.startsWith("attack_") ? "attack: " : "use: ", ...inline(this.facts.stories[name])),
        make("td", {}, verdict(result.outcome)),
      ),
    );
    const table = make("table", { className: "lab-table" }, make("tbody", {}, ...rows));
    task.result.replaceChildren(
      ...(wrong ? this.explain(wrong, answer.like) : []),
      table,
      ...(answer.holds ? [make("p", {}, "From your program to the book's fix:"), this.diff(answer.diff)] : []),
    );
    if (answer.holds) task.finish();
  }

  explain([name, result], like) {
    const words = {
      won: "The first that gets through: ",
      failed: "The first use that no longer works: ",
      error: "The first that goes wrong: ",
    }[result.outcome];
    return [
      make("p", {}, make("strong", {}, words), ...inline(this.facts.stories[name])),
      ...(result.outcome === "won" ? [] : [make("p", {}, result.explanation)]),
      ...details(result),
      ...like.map((variant) =>
        make(
          "p",
          {},
          "Your program falls to exactly the attacks that beat ",
          make("code", {}, `${variant}.py`),
          ", which this page discusses.",
        ),
      ),
    ];
  }

  async showFix(task) {
    const answer = await task.ask("check", task.field.text);
    if (!answer) return;
    task.status.textContent = "From your program to the book's fix:";
    task.result.replaceChildren(this.diff(answer.diff));
  }

  diff(lines) {
    if (!lines.length) return make("p", {}, "It is the book's fix, to the letter.");
    const kinds = { "+": "lab-added", "-": "lab-removed" };
    const shown = lines.map((line) =>
      make("span", { className: kinds[line[0]] ?? "" }, line.startsWith("@@") ? "⋯" : line, "\n"),
    );
    return make("pre", { className: "lab-output lab-diff", tabIndex: 0 }, ...shown);
  }
}

for (const element of document.querySelectorAll("[data-lab]")) new Lab(element);
