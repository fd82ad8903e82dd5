"""Legitimate uses: saving settings."""

from prover import Target

from .stage import Stage


def use_save(target: Target, stage: Stage) -> tuple[object, object]:
    """Saved settings are in the file."""
    target.save_settings(stage.settings, {"login": "required", "colour": "blue"})
    return stage.settings.read_text(), "login = required\ncolour = blue\n"


def use_first_save(target: Target, stage: Stage) -> tuple[object, object]:
    """Settings can be saved where there are none yet."""
    stage.settings.unlink()
    target.save_settings(stage.settings, {"login": "required"})
    return stage.settings.read_text(), "login = required\n"


def use_save_twice(target: Target, stage: Stage) -> tuple[object, object]:
    """The second save replaces the first, shorter or longer."""
    target.save_settings(stage.settings, {"greeting": "a long greeting"})
    target.save_settings(stage.settings, {"greeting": "hi"})
    return stage.settings.read_text(), "greeting = hi\n"


def use_punctuation(target: Target, stage: Stage) -> tuple[object, object]:
    """Any value of one line can be saved, and names with a dash."""
    path = stage.settings
    target.save_settings(path, {"greeting": "Zoë = friend", "max-size": 10})
    return path.read_text(encoding="utf-8"), "greeting = Zoë = friend\nmax-size = 10\n"


def use_others_can_still_read(target: Target, stage: Stage) -> tuple[object, object]:
    """A file that everybody may read can be read by everybody afterwards."""
    stage.settings.chmod(0o644)
    target.save_settings(stage.settings, {"login": "required", "motto": ""})
    return stage.settings.stat().st_mode & 0o444, 0o444
