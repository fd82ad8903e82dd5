"""Read the token as Mallory, who can open only what is open to everybody."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The call of the program before which Mallory looks: open, chmod or replace"
START = "open"
HINTS = (
    "Before the file is opened there is none. When is there one that she may open?",
    "The program writes, and then it changes the mode.",
)
ANSWER = "chmod"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    call = given.strip()
    if call == "open":
        stage.before_open(stage.path, stage.mallory_looks)
    with stage.watched((call,) if call in {"chmod", "replace"} else ()):
        target.save_token(stage.path, stage.secret)
    found = stage.mallory_reads()
    print("Mallory reads:", found)
    return stage.secret in found
