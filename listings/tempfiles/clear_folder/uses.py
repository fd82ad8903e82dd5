"""Legitimate uses: emptying a folder."""

from prover import Target

from .stage import Stage


def use_empty_it(target: Target, stage: Stage) -> tuple[object, object]:
    """Empty the folder and keep it."""
    removed = target.clear(stage.scratch)
    return (removed, list(stage.scratch.iterdir())), (2, [])


def use_write_protected(target: Target, stage: Stage) -> tuple[object, object]:
    """Remove what a job has protected against being written to."""
    (stage.old / "a.o").chmod(0o400)
    stage.old.chmod(0o500)
    removed = target.clear(stage.scratch)
    return (removed, list(stage.scratch.iterdir())), (2, [])


def use_closed_folder(target: Target, stage: Stage) -> tuple[object, object]:
    """Remove a folder that a job has closed to its own account."""
    stage.old.chmod(0)
    removed = target.clear(stage.scratch)
    return (removed, list(stage.scratch.iterdir())), (2, [])


def use_odd_names(target: Target, stage: Stage) -> tuple[object, object]:
    """Remove what has names that a shell would stumble over."""
    for name in ("-rf", "*", "a\nb", "\udcff"):
        (stage.scratch / name).write_text("")
    removed = target.clear(stage.scratch)
    return (removed, list(stage.scratch.iterdir())), (6, [])
