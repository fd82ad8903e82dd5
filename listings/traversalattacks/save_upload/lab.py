"""Switch the program's debugging on. Its settings are beside the folder of uploads."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The name under which to save `debug = yes`"
START = "holiday.txt"
HINTS = (
    "The settings are in `settings.ini`. Which name leads there from the folder of uploads?",
    "There are three ways: climbing, an absolute path, and a link that lies in the folder.",
)
ANSWER = "../settings.ini"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    target.save_upload(stage.uploads, given, b"debug = yes")
    print("settings.ini:", stage.settings.read_text())
    return stage.settings.read_text() == "debug = yes"
