"""Legitimate uses: keeping the journal."""

from prover import Target

from .stage import Stage


def use_record(target: Target, stage: Stage) -> tuple[object, object]:
    """Note an action."""
    target.note(stage.path, "zoë", "editor", "publish")
    right = [{"user": "zoë", "role": "editor", "action": "publish"}]
    return stage.imported(), right


def use_two(target: Target, stage: Stage) -> tuple[object, object]:
    """Note two actions."""
    target.note(stage.path, "ada", "editor", "publish")
    target.note(stage.path, "ada", "editor", "withdraw")
    return [record["action"] for record in stage.imported()], ["publish", "withdraw"]
