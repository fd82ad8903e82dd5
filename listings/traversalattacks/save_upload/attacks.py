"""Attacks on writing a file that a user names."""

from prover import Target

from .stage import Stage


def attack_parent_steps(target: Target, stage: Stage) -> bool:
    """Climb out of the folder with `..` and overwrite the program's settings."""
    target.save_upload(stage.uploads, "../settings.ini", b"debug = yes")
    print("settings.ini:", stage.settings.read_text())
    return stage.settings.read_text() == "debug = yes"


def attack_absolute_path(target: Target, stage: Stage) -> bool:
    """Overwrite the settings by their absolute path."""
    target.save_upload(stage.uploads, str(stage.settings), b"debug = yes")
    print("settings.ini:", stage.settings.read_text())
    return stage.settings.read_text() == "debug = yes"


def attack_planted_link(target: Target, stage: Stage) -> bool:
    """Write through a link that lies in the folder and leads out of it."""
    target.save_upload(stage.uploads, "current.ini", b"debug = yes")
    print("settings.ini:", stage.settings.read_text())
    return stage.settings.read_text() == "debug = yes"


def attack_name_already_taken(target: Target, stage: Stage) -> bool:
    """Upload a file under the name of another user's file, which is replaced."""
    target.save_upload(stage.uploads, "report.txt", b"sales are down")
    print("report.txt:", stage.report.read_text())
    return stage.report.read_text() == "sales are down"
