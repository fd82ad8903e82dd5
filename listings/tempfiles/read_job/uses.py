"""Legitimate uses: fetching jobs."""

from prover import Target

from .stage import Stage


def use_small_job(target: Target, stage: Stage) -> tuple[object, object]:
    """Fetch a job."""
    return target.read_job(stage.queue, stage.ada, 7), "print me"


def use_largest_job(target: Target, stage: Stage) -> tuple[object, object]:
    """Fetch a job that is just as large as is allowed."""
    return target.read_job(stage.queue, stage.ada, 8), "z" * 1000


def use_other_letters(target: Target, stage: Stage) -> tuple[object, object]:
    """Fetch a job that is not in ASCII."""
    return target.read_job(stage.queue, stage.ada, 9), "gr\u00fc\u00dfe"


def use_linked_job(target: Target, stage: Stage) -> tuple[object, object]:
    """Fetch a job after its owner has given it a second name and removed the first."""
    (stage.queue / "new").hardlink_to(stage.job(stage.ada))
    stage.job(stage.ada).unlink()
    (stage.queue / "new").rename(stage.job(stage.ada))
    return target.read_job(stage.queue, stage.ada, 7), "print me"
