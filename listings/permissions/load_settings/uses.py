"""Legitimate uses: loading settings."""

import sys

from prover import Target

from .stage import Stage


def use_as_installed(target: Target, stage: Stage) -> tuple[object, object]:
    """Load settings that others may read."""
    return target.load_settings(stage.home, stage.owner), {"pay": "ada"}


def use_private(target: Target, stage: Stage) -> tuple[object, object]:
    """Load settings that nobody else may read, from a home that is closed."""
    stage.settings.chmod(0o400)
    stage.home.chmod(0o700)
    return target.load_settings(stage.home, stage.owner), {"pay": "ada"}


def use_folder_that_cannot_be_listed(
    target: Target, stage: Stage
) -> tuple[object, object]:
    """Load settings from folders that one may pass through and not list."""
    linux = sys.platform == "linux"  # elsewhere a folder is opened by reading it
    for folder in (stage.settings.parent, stage.home):
        folder.chmod(0o311 if linux else 0o711)
    try:
        found = target.load_settings(stage.home, stage.owner)
    finally:
        for folder in (stage.home, stage.settings.parent):
            folder.chmod(0o755)  # for those who remove the stage
    return found, {"pay": "ada"}
