"""Legitimate uses: unpacking what customers send."""

import tarfile

from prover import Target

from .stage import Stage


def use_two_files(target: Target, stage: Stage) -> tuple[object, object]:
    """Unpack two files."""
    sent = stage.tar(
        ("a.txt", tarfile.REGTYPE, "one"), ("b.txt", tarfile.REGTYPE, "two")
    )
    names = target.unpack(sent, stage.box)
    return (names, (stage.box / "b.txt").read_text()), (["a.txt", "b.txt"], "two")


def use_folder(target: Target, stage: Stage) -> tuple[object, object]:
    """Unpack a folder and a file in it."""
    sent = stage.tar(
        ("2026", tarfile.DIRTYPE, ""), ("2026/a.txt", tarfile.REGTYPE, "text")
    )
    target.unpack(sent, stage.box)
    return (stage.box / "2026" / "a.txt").read_text(), "text"
