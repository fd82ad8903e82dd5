// The linter of the JavaScript: `make lint` runs it over every .js and .mjs file of the project.
import js from "@eslint/js";
import globals from "globals";

const NODE = ["**/*.mjs"];
const WORKER = ["website/lab/worker.js"];

export default [
  { ignores: ["**/node_modules/", "**/dist/", "_build/", "**/.venv/", ".browser/", ".packages/", ".pythons/", ".scanners/"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      "no-shadow": "error",
      "no-implicit-globals": "error",
      "no-else-return": "error",
      "object-shorthand": "error",
      // The pages' policy forbids them, and HTML made from text is what the book warns of.
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({
          property,
          message: "Make elements, and set their textContent.",
        })),
      ],
    },
  },
  { files: NODE, languageOptions: { globals: globals.node } },
  // What it evaluates in a page sees a browser.
  { files: ["tests/browser/*.mjs"], languageOptions: { globals: globals.browser } },
  { files: ["website/**/*.js"], ignores: WORKER, languageOptions: { globals: globals.browser } },
  { files: WORKER, languageOptions: { globals: globals.worker } },
];
