"""Attacks on reading a file that a user names."""

from prover import Target

from .stage import Stage


def attack_parent_steps(target: Target, stage: Stage) -> bool:
    """Climb out of the folder with `..`."""
    found = target.read_upload(stage.uploads, "../secret.txt")
    print(found)
    return stage.secret in found


def attack_steps_after_a_folder(target: Target, stage: Stage) -> bool:
    """Enter a folder that exists, then climb out of both folders."""
    found = target.read_upload(stage.uploads, "2026/../../secret.txt")
    print(found)
    return stage.secret in found


def attack_absolute_path(target: Target, stage: Stage) -> bool:
    """Send an absolute path: joining drops the folder before it."""
    found = target.read_upload(stage.uploads, f"{stage.root}/secret.txt")
    print(found)
    return stage.secret in found


def attack_neighbour_folder(target: Target, stage: Stage) -> bool:
    """Step into a neighbour folder whose name begins with the name of this one."""
    found = target.read_upload(stage.uploads, "../uploads-private/secret.txt")
    print(found)
    return stage.secret in found
