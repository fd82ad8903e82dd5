"""Legitimate uses: workspaces."""

import os

from prover import Target

from .stage import Stage


def use_new(target: Target, stage: Stage) -> tuple[object, object]:
    """Create a workspace, and work in it."""
    folder = target.make_workspace(stage.spool, 7)
    (folder / "result.txt").write_text("done")
    return os.listdir(stage.spool / "jobs/0007"), ["result.txt"]


def use_again(target: Target, stage: Stage) -> tuple[object, object]:
    """Return to a workspace, and find what was left there."""
    (target.make_workspace(stage.spool, 7) / "result.txt").write_text("done")
    target.make_workspace(stage.spool, 8)
    folder = target.make_workspace(stage.spool, 7)
    return (folder / "result.txt").read_text(), "done"


def use_inherited_group(target: Target, stage: Stage) -> tuple[object, object]:
    """Work below a folder that gives its group to what is created in it."""
    stage.spool.chmod(0o3777)
    folder = target.make_workspace(stage.spool, 7)
    (folder / "result.txt").write_text("done")
    return os.listdir(stage.spool / "jobs/0007"), ["result.txt"]
