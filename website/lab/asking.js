// Asks Python, and shows on the way how far it is.
import { make } from "./parts.js";
import * as python from "./python.js";

/** A bar, a status and a Stop button; `ask` does a task of prover/lab.py. */
export class Asking {
  constructor() {
    this.bar = make("progress", { max: 1, hidden: true });
    this.bar.setAttribute("aria-label", "Starting Python");
    this.status = make("p", { className: "lab-status", role: "status" });
    // Seconds are for the eye: a status that changes every second would be read out each time.
    this.seconds = make("span", { className: "lab-seconds" });
    this.seconds.setAttribute("aria-hidden", "true");
    this.stopButton = make("button", { type: "button", className: "lab-button lab-stop", hidden: true }, "Stop");
    this.stopButton.addEventListener("click", () => python.stop());
  }

  /** Returns what Python answered, or null if it was stopped or could not be started. */
  async ask(slug, task, given) {
    const began = Date.now();
    const clock = setInterval(() => {
      this.seconds.textContent = ` ${Math.round((Date.now() - began) / 1000)} s`;
    }, 1000);
    this.say("Running …");
    this.stopButton.hidden = false;
    try {
      return JSON.parse(await python.run(slug, task, given, (state) => this.#show(state)));
    } catch (error) {
      const words = {
        stopped: "Stopped. Your text is kept; the next run starts Python anew.",
        offline:
          "The lab could not be loaded from this site. Is there a connection? Python is loaded at the first run " +
          "(about 6 MB), and a lab that has run once works without a connection. Your text is kept: connect, and run it again.",
      };
      this.status.textContent =
        words[error.message] ?? `${error.message} Your text is kept; the next run starts Python anew.`;
      return null;
    } finally {
      clearInterval(clock);
      this.seconds.textContent = "";
      this.bar.hidden = true;
      this.stopButton.hidden = true;
    }
  }

  /** Shows a state that python.js reports: "loading" with a share, "starting" or "running". */
  #show({ state, share }) {
    this.bar.hidden = state === "running";
    if (state === "loading") this.bar.value = share;
    else this.bar.removeAttribute("value");
    const words = {
      loading: "Loading Python, once: about 6 MB …",
      starting: "Starting Python …",
      running: "Running …",
    }[state];
    if (!this.status.textContent.startsWith(words)) this.say(words);
  }

  say(words) {
    this.status.replaceChildren(words, this.seconds);
  }
}
