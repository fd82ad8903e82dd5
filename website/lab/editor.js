// The editor, loaded when a reader first goes to write. It lives in a shadow root, where its
// styles come as adopted sheets: the page's policy allows no inline style.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { python } from "@codemirror/lang-python";
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define(
  [
    [tags.comment, "comment"],
    [[tags.keyword, tags.operatorKeyword, tags.bool, tags.null], "keyword"],
    [[tags.string, tags.special(tags.string)], "string"],
    [[tags.number], "number"],
    [[tags.definition(tags.function(tags.variableName)), tags.className], "name"],
  ].map(([tag, name]) => ({ tag, color: `var(--lab-${name})` })),
);

const look = EditorView.theme({
  "&": {
    backgroundColor: "var(--lab-paper)",
    border: "1px solid var(--lab-line)",
    borderRadius: "6px",
    color: "var(--lab-ink)",
    fontSize: "0.875rem",
  },
  "&.cm-focused": { outline: "3px solid var(--lab-focus)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--pst-font-family-monospace)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--lab-ink)" },
  ".cm-cursor": { borderLeftColor: "var(--lab-ink)" },
  ".cm-gutters": {
    backgroundColor: "var(--lab-paper)",
    borderRight: "1px solid var(--lab-line)",
    color: "var(--lab-comment)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "var(--lab-selection)" },
});

/**
 * Lets text replace a selection of several lines here instead of in the browser: Chromium joins the
 * lines with an inline style, which the page's policy blocks and the console reports.
 */
function typeOverLines(event, view) {
  const { main } = view.state.selection;
  const { doc } = view.state;
  if (event.inputType !== "insertText" || event.data === null) return false;
  if (doc.lineAt(main.from).number === doc.lineAt(main.to).number) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(event.data), { scrollIntoView: true, userEvent: "input.type" });
  return true;
}

/**
 * Puts an editor in the place of `field`, a textarea, and keeps the field's value up to date.
 * `language` is "python" or "json". Returns {set(text), focus()}.
 */
export function mount(field, language, label, run) {
  const host = document.createElement("div");
  host.className = "lab-editor";
  field.before(host);
  const root = host.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: field.value,
      selection: { anchor: field.selectionStart, head: field.selectionEnd },
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        syntaxHighlighting(colours),
        indentUnit.of(language === "python" ? "    " : "  "),
        language === "python" ? python() : json(),
        look,
        EditorView.contentAttributes.of({
          tabindex: "0",
          "aria-label": `${label}. Escape, then Tab, leaves the editor.`,
        }),
        EditorView.domEventHandlers({ beforeinput: typeOverLines }),
        keymap.of([
          { key: "Mod-Enter", run: () => (run(), true) },
          indentWithTab,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          field.value = update.state.doc.toString();
          field.dispatchEvent(new Event("input"));
        }),
      ],
    }),
  });
  field.hidden = true;
  return {
    set: (text) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    focus: () => view.focus(),
  };
}
