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
    """Leave a link to a protected file: the file's mode is changed, not the link's."""
    (stage.scratch / "result").symlink_to(stage.ledger)
    before = stage.ledger_mode()
    target.clear(stage.scratch)
    print("ledger.txt:", before, "became", stage.ledger_mode())
    return stage.ledger_mode() != before


def attack_swap_the_folder(target: Target, stage: Stage) -> bool:
    """Replace a folder by a link after it was checked and before anything is done to it."""
    with (
        stage.before_acting_on(stage.old, stage.replace_by_link),
        contextlib.suppress(NotADirectoryError, FileNotFoundError),
    ):
        target.clear(stage.scratch)
    print("ledger.txt is there:", stage.ledger.exists())
    return not stage.ledger.exists()


def attack_swap_it_a_moment_later(target: Target, stage: Stage) -> bool:
    """Replace the folder by a link when its mode was changed and it is about to be entered."""
    with (
        stage.before_entering(stage.old, stage.replace_by_link),
        contextlib.suppress(NotADirectoryError, FileNotFoundError),
    ):
        target.clear(stage.scratch)
    print("ledger.txt is there:", stage.ledger.exists())
    return not stage.ledger.exists()


def attack_tower_of_folders(target: Target, stage: Stage) -> bool:
    """Nest 100 folders with long names: the path is too long, the handles are too many."""
    stage.nest(100)
    with stage.few_handles(), contextlib.suppress(OSError, target.NotCleared):
        target.clear(stage.scratch)
    left = stage.tower.exists()
    stage.take_down()
    print("the tower is there:", left)
    return left
