"""Legitimate uses: loading settings."""

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
