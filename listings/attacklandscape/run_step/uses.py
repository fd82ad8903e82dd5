"""Legitimate uses: the steps that are offered."""

from prover import Target

from .stage import Stage


def use_mean(target: Target, stage: Stage) -> tuple[object, object]:
    """Compute a mean."""
    return target.run_step("statistics.mean", [[1, 2, 6]]), 3


def use_median(target: Target, stage: Stage) -> tuple[object, object]:
    """Compute a median."""
    return target.run_step("statistics.median", [[1, 2, 6]]), 2


def use_all_kinds_of_numbers(target: Target, stage: Stage) -> tuple[object, object]:
    """Mix whole numbers, fractions, negative and large ones, as measurements do."""
    numbers = [-4.5, 0, 2.25, 10**15, -1e15, 3e-9, 1.5]
    return target.run_step("statistics.median", [numbers]), 3e-9


def use_one_number(target: Target, stage: Stage) -> tuple[object, object]:
    """Accept a list of one number."""
    return target.run_step("statistics.mean", [[7]]), 7


def use_many_numbers(target: Target, stage: Stage) -> tuple[object, object]:
    """Accept a long list."""
    return target.run_step("statistics.mean", [list(range(10_001))]), 5000
