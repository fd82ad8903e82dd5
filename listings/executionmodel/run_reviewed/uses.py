"""Legitimate uses of running a plug-in whose source was approved."""

from prover import Target

from .stage import Stage


def use_approved(target: Target, stage: Stage) -> tuple[object, object]:
    """Run an approved plug-in, which reads the file beside it."""
    plugin = target.load_plugin(stage.plugin, stage.approved)
    return (plugin.__name__, plugin.report()), ("monthly", "42 orders")


def use_refuse_unapproved(target: Target, stage: Stage) -> tuple[object, object]:
    """Refuse a plug-in that is not on the list."""
    other = stage.write("plugins/other.py", "print('hello')\n")
    try:
        target.load_plugin(other, stage.approved)
    except target.NotApproved as refusal:
        return str(refusal), "other.py"
    return "loaded", "other.py"
