"""Legitimate uses: fetching jobs."""

from prover import Target

from .stage import Stage


def use_small_job(target: Target, stage: Stage) -> tuple[object, object]:
    """Fetch a job."""
    return target.read_job(stage.queue, 7), "print me"


def use_largest_job(target: Target, stage: Stage) -> tuple[object, object]:
    """Fetch a job that is just as large as is allowed."""
    return target.read_job(stage.queue, 8), "z" * 1000
