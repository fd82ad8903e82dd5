"""Attacks by the title of a book."""

from prover import Target

from .stage import Stage


def attack_leave_the_book(target: Target, stage: Stage) -> bool:
    """Close the condition, go up, and come down on a book that is not for sale."""
    found = target.price_of(stage.catalogue, "Tea']/../book[@sale='no")
    print(found)
    return stage.secret in found


def attack_other_element(target: Target, stage: Stage) -> bool:
    """Go up, and come down on an element that is no book."""
    found = target.price_of(stage.catalogue, "Tea']/../staff[title='Tea")
    print(found)
    return stage.secret in found


def attack_both_quotes(target: Target, stage: Stage) -> bool:
    """Bring quotes of both kinds, so that one of them is the program's."""
    found = target.price_of(stage.catalogue, "Tea']/../staff[title!='x")
    if not found:
        title = "Tea\"]/../staff[title!='x'][price!=\""
        found = target.price_of(stage.catalogue, title)
    print(found)
    return stage.secret in found
