"""Attacks by the value of an attribute."""

from prover import Target

from .stage import Stage


def attack_space(target: Target, stage: Stage) -> bool:
    """End the value with a space, and begin another attribute."""
    page = target.nickname_field("x autofocus onfocus=steal()")
    if not stage.runs(page):
        page = target.nickname_field("x\tautofocus\tonfocus=steal()")
    print(page)
    return stage.runs(page)


def attack_quote(target: Target, stage: Stage) -> bool:
    """End the value with a quotation mark, and begin another attribute."""
    page = target.nickname_field('x" autofocus onfocus="steal()')
    print(page)
    return stage.runs(page)


def attack_form_feed(target: Target, stage: Stage) -> bool:
    """End the value with white space other than a space."""
    page = target.nickname_field("x\x0cautofocus\nonfocus=steal()")
    print(page)
    return stage.runs(page)
