"""Get an element `script` into a note."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "An encoding and the bytes of the note, each byte as a character of JSON"
START = '["utf-8", "<script>steal()"]'
HINTS = (
    "The check looks for `<` and a letter in the *bytes*. Must they be neighbours there?",
    "`ignore` drops what is not UTF-8. The byte `\\u00ff` never occurs in UTF-8.",
    "UTF-7 has another way to write `<`: `+ADw-`.",
)
ANSWER = '["utf-8", "<\\u00ffscript>steal()"]'


def attempt(target: Target, stage: Stage, given: list[str]) -> bool:
    encoding, data = given
    text = target.import_note(data.encode("latin-1"), encoding)
    print(repr(text))
    return "script" in stage.elements(text)
