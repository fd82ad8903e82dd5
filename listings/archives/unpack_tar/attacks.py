"""Attacks by the members of a tar."""

import tarfile

from prover import Target

from .stage import Stage


def attack_climb(target: Target, stage: Stage) -> bool:
    """Send a file that climbs out of the box."""
    sent = stage.tar(("../settings.ini", tarfile.REGTYPE, "safe = no"))
    target.unpack(sent, stage.box)
    print(stage.settings.read_text())
    return stage.settings.read_text() == "safe = no"


def attack_through_a_link(target: Target, stage: Stage) -> bool:
    """Send a link that leads out of the box, and then a file that goes through it."""
    sent = stage.tar(
        ("files", tarfile.SYMTYPE, ".."),
        ("files/settings.ini", tarfile.REGTYPE, "safe = no"),
    )
    target.unpack(sent, stage.box)
    print(stage.settings.read_text())
    return stage.settings.read_text() == "safe = no"


def attack_read_by_a_link(target: Target, stage: Stage) -> bool:
    """Send a link to a file of ours, and download it as one's own."""
    target.unpack(stage.tar(("mine.txt", tarfile.SYMTYPE, "../secret.txt")), stage.box)
    found = (stage.box / "mine.txt").read_text()
    print(found)
    return found == stage.secret


def attack_hard_link(target: Target, stage: Stage) -> bool:
    """Send a second name for a file of ours, which is no symbolic link."""
    sent = stage.tar(("mine.txt", tarfile.LNKTYPE, "../secret.txt"))
    target.unpack(sent, stage.box)
    found = (stage.box / "mine.txt").read_text()
    print(found)
    return found == stage.secret
