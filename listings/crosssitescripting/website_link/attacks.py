"""Attacks by the address of a link."""

from prover import Target

from .stage import Stage


def attack_script(target: Target, stage: Stage) -> bool:
    """Give an address whose scheme is a script."""
    page = target.website_link("javascript:steal()")
    print(page)
    return stage.runs(page)


def attack_tab_in_the_scheme(target: Target, stage: Stage) -> bool:
    """Put a tab into the scheme; browsers take it out again."""
    page = target.website_link("java\tscript:steal()")
    print(page)
    return stage.runs(page)


def attack_control_character(target: Target, stage: Stage) -> bool:
    """Begin with a control character that `strip` leaves and browsers do not."""
    page = target.website_link("\x01JavaScript:steal()")
    print(page)
    return stage.runs(page)


def attack_second_line(target: Target, stage: Stage) -> bool:
    """Bring what is looked for in a second line, behind a comment."""
    page = target.website_link("javascript:steal()//\nhttp://example.com")
    print(page)
    return stage.runs(page)
