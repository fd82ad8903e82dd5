"""Send an action so that the journal says an admin did it, or records nothing at all."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = 'Your action, as a JSON string: `\\"` is a quotation mark, `\\\\` a backslash'
START = '"look"'
HINTS = (
    "Your text is placed between two quotation marks. What happens if it contains one?",
    "If a name occurs twice, Python's `json` keeps the last value.",
)
ANSWER = '"look\\", \\"role\\": \\"admin"'


def attempt(target: Target, stage: Stage, given: object) -> bool:
    target.note(stage.path, "you", "guest", str(given))
    records = stage.imported()
    print(*records, sep="\n")
    return not records or any(record.get("role") == "admin" for record in records)
