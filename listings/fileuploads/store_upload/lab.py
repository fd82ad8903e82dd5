"""Upload a file of which a browser runs the script."""

from prover import Target

from .stage import SCRIPT, Stage

INPUT = "text"
LABEL = "The name of your upload; a script is in it"
START = "me.png"
HINTS = (
    "The web server tells the type of a file by its name. Which types run scripts?",
    "The list of forbidden names has no `.html` in it, and no `.svg`.",
)
ANSWER = "me.html"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    path = target.store(stage.uploads, given, SCRIPT)
    active = stage.runs_a_script(path)
    print("a script in it runs:", active)
    return active
