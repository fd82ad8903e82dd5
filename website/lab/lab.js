// Makes a lab out of each `.lab` of the page: attack the program, fix the program.
import { Asking } from "./asking.js";
import { Field } from "./field.js";
import { block, details, inline, make, syntaxError, verdict } from "./parts.js";
import * as python from "./python.js";
import * as store from "./store.js";

/** One of the two tasks: a field, buttons, and a place for what came of it. */
class Task {
  constructor(lab, name, title, field) {
    this.lab = lab;
    this.name = name;
    this.field = field;
    this.badge = make("span", { className: "lab-done" });
    this.buttons = make("div", { className: "lab-buttons" });
    this.asking = new Asking();
    this.status = this.asking.status;
    this.result = make("div", { className: "lab-result" });
    this.body = make("div", { className: "lab-body" });
    this.element = make(
      "details",
      { className: "lab-task" },
      make("summary", {}, title, this.badge),
      this.body,
    );
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

  /** Returns what Python answered, or null if there is none. */
  async ask(task, given) {
    if (this.lab.busy) return null;
    this.lab.busy = true;
    this.result.replaceChildren();
    try {
      return await this.asking.ask(this.lab.slug, task, given);
    } finally {
      this.lab.busy = false;
    }
  }

  /** Puts the parts of the task in their order, around what is special to it. */
  compose(goal, above, below) {
    const { field, asking } = this;
    this.buttons.append(asking.stopButton);
    this.body.append(
      make("p", {}, make("strong", {}, "Your goal: "), ...inline(goal)),
      ...above,
      field.label,
      field.element,
      field.keys,
      this.buttons,
      ...below,
      asking.bar,
      asking.status,
      this.result,
    );
  }

  /** Opens the task and goes there. */
  open() {
    this.element.open = true;
    this.element.scrollIntoView({ block: "start" });
    this.field.focus();
  }
}

class Lab {
  constructor(element) {
    this.slug = element.dataset.lab;
    this.facts = JSON.parse(element.querySelector("script").textContent);
    this.busy = false;
    this.attackTask = this.attack(element.querySelector(".lab-program"));
    this.fixTask = this.fix();
    this.attackTask.element.open = true;
    const { playground } = this.facts;
    element.querySelector(".lab-plain").replaceWith(
      this.attackTask.element,
      this.fixTask.element,
      ...(playground ? [make("p", { className: "lab-more" }, make("a", { href: playground }, "Open in the playground"))] : []),
    );
    element.addEventListener("focusin", () => python.warm(), { once: true });
  }

  /** A task's field, whose text is kept in this browser. */
  field(task, settings) {
    return new Field({
      id: `${this.slug.replace(/\W/g, "-")}-${task}`,
      value: store.read(this.slug)[task] ?? settings.start,
      keep: (text) => store.keep(this.slug, { [task]: text }),
      ...settings,
    });
  }

  attack(program) {
    const { label, input, start, goal, hints, answer } = this.facts;
    const run = () => this.tryAttack(task);
    const field = this.field("attack", { label, kind: input, start, run });
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
    task.compose(goal, program ? [program] : [], [shown]);
    return task;
  }

  async tryAttack(task) {
    const result = await task.ask("attempt", task.field.text);
    if (!result) return;
    if (result.reason === "invalid_input") {
      task.status.replaceChildren(verdict("syntax error", "error"));
      task.result.replaceChildren(...syntaxError(result.details, task.field.text));
      return;
    }
    // Whoever attacks and wins has succeeded: the colours are the other way round than in the evidence.
    const [words, kind] = {
      goal_reached: ["You reached the goal.", "passed"],
      goal_missed: ["You did not reach the goal.", "missed"],
      refused: ["The program refused what you sent: ", "missed"],
      raised: ["You did not reach the goal, because the program raised an exception: ", "missed"],
    }[result.reason] ?? ["You did not reach the goal: ", "missed"];
    const why = words.endsWith(".") ? "" : result.explanation;
    task.status.replaceChildren(verdict(result.outcome, kind), " ", words, why);
    const near = result.outcome === "won" ? undefined : this.nearMiss(result);
    task.result.replaceChildren(
      ...(near ? [make("p", { className: "lab-near" }, make("strong", {}, "Close: "), ...inline(near))] : []),
      ...details(result),
    );
    if (result.outcome === "won") {
      task.finish();
      task.result.append(this.next("You have seen how it breaks. ", "Now fix it", () => this.fixTask.open()));
    }
  }

  /** What the lab says of an attempt that came close, if it has foreseen it. */
  nearMiss({ output, seen, explanation }) {
    const came = [output, ...seen, explanation].join("\n");
    return this.facts.near_misses.find(({ seen: part }) => came.includes(part))?.message;
  }

  /** A line that leads on. */
  next(words, label, action) {
    const button = make("button", { type: "button", className: "lab-button lab-main" }, label);
    button.addEventListener("click", action);
    return make("p", { className: "lab-next" }, words, button);
  }

  /** After the fix: the next lab of the page, or all labs. */
  nextLab() {
    const labs = [...document.querySelectorAll("[data-lab]")];
    const following = labs[labs.findIndex((each) => each.dataset.lab === this.slug) + 1];
    const there = following
      ? make("a", { href: `#${following.id}` }, following.querySelector(".lab-title").textContent)
      : make("a", { href: this.facts.labs }, "all labs");
    if (!following && !this.facts.labs) return [];
    return [make("p", { className: "lab-next" }, following ? "Next on this page: " : "Next: ", there)];
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
    const field = this.field("fix", {
      label: "The program, for you to change",
      kind: "python",
      start: this.facts.program,
      run,
    });
    const task = new Task(this, "fix", "Fix it", field);
    task.buttons.prepend(task.button("Check", run, "lab-main"));
    task.button("The book's fix", () => this.showFix(task));
    task.button("Start over", () => (field.text = field.start));
    task.compose("every attack is blocked, and every use still works.", [], []);
    return task;
  }

  async check(task) {
    const answer = await task.ask("check", task.field.text);
    if (!answer) return;
    if (this.saidSyntax(task, answer)) return;
    const results = Object.entries(answer.results);
    const right = ([, { outcome }]) => outcome === "blocked" || outcome === "passed";
    const wrong = results.find((each) => !right(each));
    const count = results.filter(right).length;
    task.status.replaceChildren(
      verdict(answer.holds ? "holds" : "does not hold", answer.holds ? "holds" : "falls"),
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
      ...(answer.holds ? [...this.toTheFix(answer.diff), ...this.nextLab()] : []),
    );
    if (answer.holds) task.finish();
  }

  /** Says what is wrong if the reader's program is no Python. */
  saidSyntax(task, { syntax }) {
    if (!syntax) return false;
    task.status.replaceChildren(verdict("syntax error", "error"));
    task.result.replaceChildren(...syntaxError(syntax, task.field.text));
    return true;
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
          "Exactly the same attacks get through as through ",
          make("code", {}, `${variant}.py`),
          ", a fix that does not work.",
        ),
      ),
    ];
  }

  async showFix(task) {
    const answer = await task.ask("check", task.field.text);
    if (!answer) return;
    if (this.saidSyntax(task, answer)) return;
    task.result.replaceChildren(...this.toTheFix(answer.diff));
  }

  toTheFix(lines) {
    if (!lines.length) return [make("p", {}, "Your program is the book's fix, to the letter.")];
    const kinds = { "+": "lab-added", "-": "lab-removed" };
    const shown = lines.map((line) =>
      make("span", { className: kinds[line[0]] ?? "" }, line.startsWith("@@") ? "⋯" : line, "\n"),
    );
    return [
      make("p", {}, "From your program to the book's fix:"),
      make("pre", { className: "lab-output lab-diff", tabIndex: 0 }, ...shown),
    ];
  }
}

for (const element of document.querySelectorAll("[data-lab]")) new Lab(element);
