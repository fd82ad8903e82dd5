"""Attacks on a file that should be secret."""

import os

from prover import Target

from .stage import Stage


def attack_open_it_in_between(target: Target, stage: Stage) -> bool:
    """Open the file before `chmod` changes its mode: an open file stays readable."""
    with stage.watched():
        target.save_token(stage.path, stage.secret)
    found = stage.mallory_reads()
    print("Mallory reads:", found)
    return stage.secret in found


def attack_be_there_first(target: Target, stage: Stage) -> bool:
    """Open last year's token file, which was readable by everyone, and wait."""
    stage.path.write_text("an old token")
    stage.path.chmod(0o644)
    stage.mallory_looks()
    with stage.watched():
        target.save_token(stage.path, stage.secret)
    found = stage.mallory_reads()
    print("Mallory reads:", found)
    return stage.secret in found


def attack_another_thread(target: Target, stage: Stage) -> bool:
    """Another thread changes the umask of the process at the wrong moment."""
    stage.before_open(stage.path, lambda: os.umask(0o022))
    with stage.watched():
        target.save_token(stage.path, stage.secret)
    found = stage.mallory_reads()
    print("Mallory reads:", found)
    return stage.secret in found
