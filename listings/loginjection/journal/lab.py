"""Have the journal say that an admin did it, or that nobody did."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = 'What you do, as a text of JSON: `\\"` is a quote, `\\\\` a backslash'
START = '"look"'
HINTS = (
    "The text that you give stands between two quotes. What if it brings its own?",
    "Of two values with one name, Python's `json` takes the last.",
)
ANSWER = '"look\\", \\"role\\": \\"admin"'


def attempt(target: Target, stage: Stage, given: object) -> bool:
    target.note(stage.path, "you", "guest", str(given))
    records = stage.imported()
    print(*records, sep="\n")
    return not records or any(record.get("role") == "admin" for record in records)
