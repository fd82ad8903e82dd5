// The playground: any program of the labs and any attack on it, both to be changed and run.
import { Asking } from "./asking.js";
import { Field } from "./field.js";
import { details, inline, make, syntaxError, verdict } from "./parts.js";
import * as python from "./python.js";

const here = new URL(".", import.meta.url);
const version = new URL(import.meta.url).search;

function select(id, label) {
  const element = make("select", { id, className: "lab-select" });
  const row = make("p", { className: "lab-choice" }, make("label", { htmlFor: id }, label), element);
  return { element, row };
}

const options = (names) => names.map(([value, words]) => make("option", { value }, words));

class Playground {
  constructor(box) {
    const chapters = JSON.parse(box.querySelector("script").textContent);
    this.busy = false;
    this.listing = select("playground-listing", "Weakness");
    this.listing.element.append(
      ...Object.entries(chapters).map(([title, weaknesses]) =>
        make("optgroup", { label: title }, ...options(Object.entries(weaknesses))),
      ),
    );
    this.program = select("playground-program", "Program");
    this.attack = select("playground-attack", "Attack");
    const run = () => this.run();
    const settings = { kind: "python", value: "", start: "", keep: () => {}, run };
    this.programField = new Field({ id: "playground-its-code", label: "The program, for you to change", ...settings });
    this.attackField = new Field({ id: "playground-attacks-code", label: "The attack, for you to change", ...settings });
    this.asking = new Asking();
    this.result = make("div", { className: "lab-result" });
    const button = (words, action, name = "") => {
      const made = make("button", { type: "button", className: `lab-button ${name}` }, words);
      made.addEventListener("click", action);
      return made;
    };
    const buttons = make(
      "div",
      { className: "lab-buttons" },
      button("Run", run, "lab-main"),
      button("Start over", () => this.show()),
      this.asking.stopButton,
    );
    const chosen = (choice, show) =>
      choice.element.addEventListener("change", async () => {
        await show();
        this.remember();
      });
    chosen(this.listing, () => this.open(this.listing.element.value));
    chosen(this.program, () => this.show("program"));
    chosen(this.attack, () => this.show("attack"));
    addEventListener("hashchange", () => this.follow());
    box.addEventListener("focusin", () => python.warm(), { once: true });
    const body = make("div", { className: "lab-body" });
    body.append(
      this.listing.row,
      this.program.row,
      this.programField.label,
      this.programField.element,
      this.attack.row,
      this.attackField.label,
      this.attackField.element,
      this.attackField.keys,
      buttons,
      this.asking.bar,
      this.asking.status,
      this.result,
    );
    box.querySelector(".lab-plain").replaceWith(body);
    this.follow();
  }

  /** Opens what the address names: #chapter/weakness, or the same and /program/attack. */
  follow() {
    const [chapter, weakness, program, attack] = decodeURIComponent(location.hash.slice(1)).split("/");
    const slug = `${chapter}/${weakness}`;
    const known = [...this.listing.element.options].some((each) => each.value === slug);
    if (!this.slug || (known && slug !== this.slug)) this.open(known ? slug : this.listing.element.value, program, attack);
  }

  async open(slug, program, attack) {
    this.slug = slug;
    this.listing.element.value = slug;
    this.result.replaceChildren();
    try {
      const response = await fetch(new URL(`listings/${slug}.json${version}`, here));
      if (!response.ok) throw new Error(response.statusText);
      this.facts = await response.json();
    } catch {
      this.asking.say("This weakness could not be loaded from the site. Is there a connection?");
      return;
    }
    const { programs, attacks } = this.facts;
    this.program.element.replaceChildren(...options(Object.keys(programs).map((name) => [name, `${name}.py`])));
    this.attack.element.replaceChildren(
      ...options(Object.entries(attacks).map(([name, { story }]) => [name, story.replaceAll("`", "")])),
    );
    if (program in programs) this.program.element.value = program;
    if (attack in attacks) this.attack.element.value = attack;
    this.show();
  }

  /** Puts the chosen program, attack or both into the fields, as the book has them. */
  show(part) {
    if (!this.facts) return;
    const [program, attack] = [this.program.element.value, this.attack.element.value];
    if (part !== "attack") this.programField.text = this.facts.programs[program];
    if (part !== "program") this.attackField.text = this.facts.attacks[attack].source;
    this.asking.say("");
    this.result.replaceChildren();
  }

  /** Lets the address name what the reader chose, so that it can be kept or sent. */
  remember() {
    history.replaceState(null, "", `#${this.slug}/${this.program.element.value}/${this.attack.element.value}`);
  }

  async run() {
    if (this.busy || !this.facts) return;
    this.busy = true;
    this.result.replaceChildren();
    const given = {
      program: this.programField.text,
      attack: this.attack.element.value,
      changed: this.attackField.text,
    };
    const answer = await this.asking.ask(this.slug, "play", JSON.stringify(given));
    this.busy = false;
    if (!answer) return;
    if (answer.syntax) {
      const text = answer.part === "program" ? given.program : given.changed;
      this.asking.status.replaceChildren(verdict("syntax error", "error"), ` in the ${answer.part}`);
      this.result.replaceChildren(...syntaxError(answer.syntax, text));
      return;
    }
    const results = Object.entries(answer.results);
    this.asking.say(results.length ? "" : "Nothing ran: the attack defines no function whose name starts with attack_.");
    this.result.replaceChildren(
      ...results.flatMap(([name, result]) => [
        make(
          "p",
          { className: "lab-verdict" },
          make("code", {}, name),
          ": ",
          verdict(result.outcome),
          ...(["goal_reached", "goal_missed"].includes(result.reason) ? [] : [" ", ...inline(result.explanation)]),
        ),
        ...details(result),
      ]),
    );
  }
}

for (const box of document.querySelectorAll(".playground")) new Playground(box);
