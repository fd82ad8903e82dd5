"""Have the monitor see a line that begins with `INFO login as root`."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "The name that you log in with, as a text of JSON"
START = '"ada"'
HINTS = (
    "The monitor takes each line for an event. What ends a line?",
    "In a text of JSON, `\\n` is a line feed and `\\u2028` is a line separator.",
)
ANSWER = '"ada\\nINFO login as root"'


def attempt(target: Target, stage: Stage, given: object) -> bool:
    target.log_failure(stage.log, str(given), "198.51.100.7")
    print(*stage.events(), sep="\n")
    return any(event.startswith("INFO login as root") for event in stage.events())
