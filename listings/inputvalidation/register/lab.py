"""Register the reserved name `admin` for yourself."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The name that you send"
START = "mallory"
HINTS = (
    "The check sees the text as you sent it. The program transforms the text after the check.",
    "A letter can be sent as `%` and its code, such as `%61`. Which letter is that?",
)
ANSWER = "%61dmin"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    name = target.register(stage.accounts, given, "you")
    print(f"you have the account {name!r}")
    return stage.accounts.get("admin") == "you"
