"""Legitimate uses of writing a subject."""

from prover import Target

from .stage import Stage


def use_two_fields(target: Target, stage: Stage) -> tuple[object, object]:
    """Fill in a name and a number."""
    text = "%(name)s, you have %(orders)d orders"
    return target.subject(text, stage.user), "Ana, you have 3 orders"


def use_percent_sign(target: Target, stage: Stage) -> tuple[object, object]:
    """Write a percent sign."""
    return target.subject("50%% off, %(name)s", stage.user), "50% off, Ana"
