"""Let the bank pay without the limit of 50000."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "The account, as a text of JSON: `\\n` is a line break"
START = '"123456"'
HINTS = (
    "`re.match` looks at the beginning. Who looks at the rest?",
    "The bank takes the first of two lines with one name, and stops at an empty line.",
)
ANSWER = '"123456\\n"'


def attempt(target: Target, stage: Stage, given: object) -> bool:
    order = target.payment_order(str(given), 40_000_00)
    print(order)
    return str(stage.bank_reads(order)["Limit"]) != "50000"
