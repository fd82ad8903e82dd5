"""Attacks on a settings file that is overwritten in place."""

import contextlib

from prover import Target

from .stage import Stage


def attack_value_that_cannot_be_written(target: Target, stage: Stage) -> bool:
    """Send a value that UTF-8 cannot encode: by then the old settings are gone."""
    settings = {"greeting": "\ud800", "login": "required"}
    with contextlib.suppress(ValueError):
        target.save_settings(stage.settings, settings)
    print("settings.ini:", repr(stage.settings.read_text()))
    return "login = required" not in stage.settings.read_text()


def attack_read_in_between(target: Target, stage: Stage) -> bool:
    """Let another program read the settings while they are being written."""
    seen: list[str] = []

    class Slow:
        def __str__(self) -> str:
            seen.append(stage.settings.read_text())
            return "welcome"

    target.save_settings(stage.settings, {"login": "required", "greeting": Slow()})
    print("the other program read:", repr(seen[0]))
    return "login = required" not in seen[0]


def attack_planted_links(target: Target, stage: Stage) -> bool:
    """Plant links where the program may write, so that it writes to the ledger."""
    stage.settings.unlink()
    stage.settings.symlink_to(stage.ledger)
    stage.settings.with_suffix(".tmp").symlink_to(stage.ledger)
    target.save_settings(stage.settings, {"login": "required"})
    print("ledger.txt:", repr(stage.ledger.read_text()))
    return "balance" not in stage.ledger.read_text()


def attack_line_break(target: Target, stage: Stage) -> bool:
    """Send a value with a line break: what follows it is read as another setting."""
    target.save_settings(
        stage.settings, {"login": "required", "greeting": "hi\nlogin = off"}
    )
    found = stage.read_settings()
    print("login:", found["login"])
    return found["login"] == "off"


def attack_line_break_in_a_name(target: Target, stage: Stage) -> bool:
    """Send a name with a line break."""
    target.save_settings(
        stage.settings, {"login": "required", "login = off\ncolour": "blue"}
    )
    found = stage.read_settings()
    print("login:", found["login"])
    return found["login"] == "off"


def attack_power_cut(target: Target, stage: Stage) -> bool:
    """Cut the power right after saving: what was not flushed to the disk is lost."""
    with stage.recording_what_is_flushed():
        target.save_settings(stage.settings, {"login": "required"})
    left = stage.after_a_power_cut()
    print("left there:", repr(left))
    return left != "login = required\n"
