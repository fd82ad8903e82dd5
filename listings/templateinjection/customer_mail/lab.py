"""Close Ana's account by the design of a mail, or read her reset code."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "The design of the mail"
START = "Dear {{ customer.name }}"
HINTS = (
    "The sandbox forbids names with underscores. What else does a customer have?",
    "It has an attribute `reset_code` and a method `close`.",
)
ANSWER = "{{ customer.close() }}"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.mail(given, stage.account, stage.orders)
    print(found)
    return stage.account.closed or stage.secret in found
