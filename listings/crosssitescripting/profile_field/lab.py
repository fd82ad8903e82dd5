"""Let the form run `steal()` as soon as it is shown."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "Your nickname"
START = "ana"
HINTS = (
    "The characters `<` and `>` are escaped, and you need neither.",
    "The value has no quotation marks around it. What ends it?",
    "`autofocus` puts the cursor into a field at once, and `onfocus` says what then happens.",
)
ANSWER = "x autofocus onfocus=steal()"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    page = target.nickname_field(given)
    print(page)
    return stage.runs(page)
