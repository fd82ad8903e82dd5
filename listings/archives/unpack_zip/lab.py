"""Send a file that replaces `settings.ini`, which lies beside the box."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The name of the file in your archive"
START = "order.txt"
HINTS = (
    "A name in an archive may be any text, also one that no file can have.",
    "The folder above is called `..`.",
)
ANSWER = "../settings.ini"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    target.unpack(stage.zip({given: "safe = no"}), stage.box)
    print(stage.settings.read_text())
    return stage.settings.read_text() == "safe = no"
