"""Log in with a name that makes the monitor see a line starting with `INFO login as root`."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "The name that you log in with, as a JSON string"
START = '"ada"'
HINTS = (
    "The monitor treats each line as an event. Which characters end a line?",
    "In a JSON string, `\\n` is a line feed and `\\u2028` is the line separator.",
)
ANSWER = '"ada\\nINFO login as root"'


def attempt(target: Target, stage: Stage, given: object) -> bool:
    target.log_failure(stage.log, str(given), "198.51.100.7")
    print(*stage.events(), sep="\n")
    return any(event.startswith("INFO login as root") for event in stage.events())
