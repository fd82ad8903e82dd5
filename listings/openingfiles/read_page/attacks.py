"""Attacks on the pages of a site, by the name that is asked for."""

from prover import Target

from .stage import Stage


def read(target: Target, stage: Stage, name: str) -> bool:
    page = target.read_page(stage.folder, name)
    print(page)
    return bool(page == stage.secret)


def attack_whole_path(target: Target, stage: Stage) -> bool:
    """Send an absolute path: the folder handle is ignored."""
    return read(target, stage, str(stage.root / "secret.txt"))


def attack_up(target: Target, stage: Stage) -> bool:
    """Climb out of the folder with `..`, which the handle does not prevent."""
    return read(target, stage, "../secret.txt")


def attack_link(target: Target, stage: Stage) -> bool:
    """As a member, put a link among the pages."""
    (stage.root / "site" / "june.txt").symlink_to("../secret.txt")
    return read(target, stage, "june.txt")


def attack_linked_folder(target: Target, stage: Stage) -> bool:
    """Link a folder instead: the last part of the path is an ordinary file."""
    (stage.root / "site" / "archive").symlink_to("..")
    return read(target, stage, "archive/secret.txt")
