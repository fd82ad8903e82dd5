"""Let the letter tell the figure `api_key`, or what stands in the file `secret.txt`."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "Your line"
START = "see you soon"
HINTS = (
    "Your line becomes a part of the template. `{{ ... }}` shows the value of an expression.",
    "The template is rendered with all figures, not only with those that it shows.",
)
ANSWER = "{{ api_key }}"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.letter("Ana", given, stage.figures)
    print(found)
    return stage.secret in found
