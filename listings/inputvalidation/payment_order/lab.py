"""Make the bank pay without the limit of 50000."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "The account, as a JSON string: `\\n` is a line break"
START = '"123456"'
HINTS = (
    "`re.match` looks at the beginning. What checks the rest?",
    "Of two lines with one name, the bank takes the first. It stops at an empty line.",
)
ANSWER = '"123456\\n"'


def attempt(target: Target, stage: Stage, given: object) -> bool:
    order = target.payment_order(str(given), 40_000_00)
    print(order)
    return str(stage.bank_reads(order)["Limit"]) != "50000"
