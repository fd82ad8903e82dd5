"""Attacks by the address of a link."""

from prover import Target

from .stage import Stage


def attack_script(target: Target, stage: Stage) -> bool:
    """Give an address whose scheme is a script."""
    page = target.website_link("javascript:steal()")
    print(page)
    return stage.runs(page)


def attack_tab_in_the_scheme(target: Target, stage: Stage) -> bool:
    """Put a tab into the scheme: browsers remove it."""
    page = target.website_link("java\tscript:steal()")
    print(page)
    return stage.runs(page)


def attack_control_character(target: Target, stage: Stage) -> bool:
    """Begin with a control character, which browsers remove and `strip` does not."""
    page = target.website_link("\x01JavaScript:steal()")
    print(page)
    return stage.runs(page)


def attack_second_line(target: Target, stage: Stage) -> bool:
    """Put the expected scheme into a second line, after a comment."""
    page = target.website_link("javascript:steal()//\nhttp://example.com")
    print(page)
    return stage.runs(page)


def attack_long_s(target: Target, stage: Stage) -> bool:
    """Write `http` with the letter U+017F, which matches `s` when case is ignored."""
    page = target.website_link("http\u017f://example.com")
    print(page)
    return "\u017f" in page
