"""Legitimate uses of running a plug-in whose source was approved."""

from prover import Target

from .stage import Stage


def use_approved(target: Target, stage: Stage) -> tuple[object, object]:
    """Run an approved plug-in, which reads the file beside it."""
    plugin = target.load_plugin(stage.plugin, stage.approved)
    return plugin.report(), "42 orders"


def use_refuse_unapproved(target: Target, stage: Stage) -> tuple[object, object]:
    """Refuse a plug-in that is not on the list."""
    other = stage.write("plugins/other.py", "print('hello')\n")
    try:
        target.load_plugin(other, stage.approved)
    except target.NotApproved as refusal:
        return str(refusal), "other.py"
    return "loaded", "other.py"


def use_typed_plugin(target: Target, stage: Stage) -> tuple[object, object]:
    """Run a plug-in with a data class whose annotations are texts."""
    plugin = target.load_plugin(stage.typed, stage.approved)
    return plugin.report().amount, 42


def use_load_twice(target: Target, stage: Stage) -> tuple[object, object]:
    """Load the same plug-in again, as a long-running program does."""
    target.load_plugin(stage.plugin, stage.approved)
    return target.load_plugin(stage.plugin, stage.approved).report(), "42 orders"
