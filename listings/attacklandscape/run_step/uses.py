"""Legitimate uses: the steps that are offered."""

from prover import Stage, Target


def use_mean(target: Target, stage: Stage) -> tuple[object, object]:
    """Compute a mean."""
    return target.run_step("statistics.mean", [[1, 2, 6]]), 3


def use_median(target: Target, stage: Stage) -> tuple[object, object]:
    """Compute a median."""
    return target.run_step("statistics.median", [[1, 2, 6]]), 2
