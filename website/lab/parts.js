// Elements that the labs and the playground are made of.

/** Makes an element: make("p", {className: "x"}, "text", child, ...). */
export function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/** Returns text with `code` in backticks as nodes. */
export function inline(text) {
  return text
    .split("`")
    .map((part, place) => (place % 2 ? make("code", {}, part) : part))
    .filter((part) => part !== "");
}

/** An outcome as a word; `kind` says how it is coloured, where that is not the outcome itself. */
export const verdict = (outcome, kind = outcome) =>
  make("span", { className: `verdict verdict-${kind}` }, outcome);

export const block = (text, ...classes) =>
  make("pre", { className: ["lab-output", ...classes].join(" "), tabIndex: 0 }, text);

/** What a trial printed and was seen to reach. */
export function details(result) {
  const parts = [];
  if (result.output.trim()) parts.push(block(result.output.trimEnd()));
  if (result.seen.length) {
    const seen = result.seen.flatMap((each) => ["; ", make("code", {}, each)]).slice(1);
    parts.push(make("p", {}, "The program was seen to: ", ...seen));
  }
  return parts;
}

/** Says where a text that the reader wrote stops being what it should be, and shows that line. */
export function syntaxError({ format, message, line }, text) {
  const rows = text.split("\n");
  const first = Math.max(0, line - 3);
  const shown = rows.slice(first, line).map((row, place) => {
    const number = first + place + 1;
    const kind = number === line ? "lab-faulty" : "";
    return make("span", { className: kind }, `${String(number).padStart(3)}  ${row}\n`);
  });
  return [
    make("p", {}, `Line ${line}: ${message}. Nothing was run, because the text is not valid ${format}.`),
    make("pre", { className: "lab-output lab-lines", tabIndex: 0 }, ...shown),
  ];
}
