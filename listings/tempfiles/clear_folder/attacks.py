"""Attacks on a program that cleans up."""

import contextlib

from prover import Target

from .stage import Stage


def attack_link_to_a_folder(target: Target, stage: Stage) -> bool:
    """Leave a link to Ada's home in the scratch folder."""
    (stage.old / "results").symlink_to(stage.home)
    with contextlib.suppress(NotADirectoryError, FileNotFoundError):
        target.clear(stage.scratch)
    print("ledger.txt is there:", stage.ledger.exists())
    return not stage.ledger.exists()


def attack_link_to_a_file(target: Target, stage: Stage) -> bool:
    """Leave a link to a protected file: its mode is changed and not the link's."""
    (stage.scratch / "result").symlink_to(stage.ledger)
    before = stage.ledger_mode()
    target.clear(stage.scratch)
    print("ledger.txt:", before, "became", stage.ledger_mode())
    return stage.ledger_mode() != before


def attack_swap_the_folder(target: Target, stage: Stage) -> bool:
    """Put the link there when the folder was looked at and is about to be entered."""
    with (
        stage.before_entering(stage.old, stage.replace_by_link),
        contextlib.suppress(NotADirectoryError, FileNotFoundError),
    ):
        target.clear(stage.scratch)
    print("ledger.txt is there:", stage.ledger.exists())
    return not stage.ledger.exists()
