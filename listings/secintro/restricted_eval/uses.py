"""Legitimate uses of working out a formula that a user writes."""

from prover import Target

from .stage import Stage


def use_total(target: Target, stage: Stage) -> tuple[object, object]:
    """Work out a total with its tax."""
    return target.work_out("round(price * count * 1.21, 2)", stage.figures), 60.5


def use_precedence(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep the precedence of operators, brackets and signs."""
    return target.work_out("-(price + 2 * count) / 4", stage.figures), -5.125


def use_limits(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep a figure within limits."""
    return target.work_out("max(0, min(count, 3)) - 1.5", stage.figures), 1.5


def use_signs_and_spaces(target: Target, stage: Stage) -> tuple[object, object]:
    """Accept a plus sign, and a formula in brackets that goes over two lines."""
    return target.work_out("  (+price * 2\n  - -count)", stage.figures), 29.0


def use_long_formula(target: Target, stage: Stage) -> tuple[object, object]:
    """Accept a formula of two hundred characters, with its brackets."""
    formula = (
        "(" * 20 + "price" + " + 1)" * 20 + " + count * 3.1415" + " + 10 * 2.5" * 5
    )
    return target.work_out(formula.ljust(200), stage.figures), 12.5 + 20 + 12.566 + 125


def use_names_and_numbers(target: Target, stage: Stage) -> tuple[object, object]:
    """Accept names with digits in them, and numbers as scientists write them."""
    figures = stage.figures | {"co2": 2.0, "Q1_total": 3.0, "e9a": 1.0}
    formula = "co2 * 1.5e3 + Q1_total*1E+1 + .5e+1 + 1_000. + e9a"
    return target.work_out(formula, figures), 3000.0 + 30 + 5 + 1000 + 1
