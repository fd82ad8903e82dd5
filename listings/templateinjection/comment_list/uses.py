"""Legitimate uses: showing comments."""

from prover import Target

from .stage import Stage


def use_comments(target: Target, stage: Stage) -> tuple[object, object]:
    """Show two comments."""
    found = target.show_comments(["nice", "very nice"])
    return found, "<ul><li>nice</li><li>very nice</li></ul>"


def use_none(target: Target, stage: Stage) -> tuple[object, object]:
    """Show that there are none."""
    return target.show_comments([]), "<ul></ul>"
