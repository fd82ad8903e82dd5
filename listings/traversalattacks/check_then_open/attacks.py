"""Attacks between the check and the use."""

import contextlib
import os

from prover import Target

from .stage import Stage


def attack_swap_the_file(target: Target, stage: Stage) -> bool:
    """Replace the file with a link after it was checked and before it is opened."""
    stage.before_open(
        "minutes.txt",
        lambda: stage.replace_by_link("minutes.txt", "private/minutes.txt"),
    )
    found = target.read_shared(stage.shared, "minutes.txt")
    print(found)
    return stage.secret in found


def attack_swap_the_folder(target: Target, stage: Stage) -> bool:
    """Replace the folder that contains the file; the file itself is not a link."""
    stage.before_open(
        "minutes.txt", lambda: stage.replace_by_link("2026/may", "private")
    )
    found = target.read_shared(stage.shared, "2026/may/minutes.txt")
    print(found)
    return stage.secret in found


def attack_swap_a_folder_above(target: Target, stage: Stage) -> bool:
    """Replace a folder further up; neither the file nor its folder is a link."""
    stage.before_open("minutes.txt", lambda: stage.replace_by_link("2026", "private"))
    found = target.read_shared(stage.shared, "2026/may/minutes.txt")
    print(found)
    return stage.secret in found


def attack_larger_file(target: Target, stage: Stage) -> bool:
    """Let the file grow to 20 MB before it is opened: the program reads all of it."""
    path = stage.shared / "minutes.txt"
    stage.before_open("minutes.txt", lambda: os.truncate(path, 20_000_000))
    with stage.measure() as used, contextlib.suppress(PermissionError):
        target.read_shared(stage.shared, "minutes.txt")
    print("more than 15 MB were used:", bool(used.memory and used.memory > 15e6))
    return bool(used.memory and used.memory > 15e6)
