"""Legitimate uses: saving settings."""

from prover import Target

from .stage import Stage


def use_save(target: Target, stage: Stage) -> tuple[object, object]:
    """Saved settings are in the file."""
    target.save_settings(stage.settings, {"login": "required", "colour": "blue"})
    return stage.settings.read_text(), "login = required\ncolour = blue\n"


def use_save_twice(target: Target, stage: Stage) -> tuple[object, object]:
    """The second save replaces the first, shorter or longer."""
    target.save_settings(stage.settings, {"greeting": "a long greeting"})
    target.save_settings(stage.settings, {"greeting": "hi"})
    return stage.settings.read_text(), "greeting = hi\n"
