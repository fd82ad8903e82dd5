"""Read the password of the staff, by nothing but the name of a customer."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The name of a customer"
START = "ana"
HINTS = (
    "The name stands between single quotes. What does a quote in it do?",
    "`UNION SELECT` appends the rows of another query; `--` turns the rest into a comment.",
    "The table is called `staff`, its column `password`.",
)
ANSWER = "' UNION SELECT password FROM staff --"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.find_orders(stage.db, given, "0")
    print(found)
    return stage.secret in found
