"""Legitimate uses: unpacking what customers send."""

import tarfile
from pathlib import Path

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


def use_relative_box(target: Target, stage: Stage) -> tuple[object, object]:
    """Unpack what `tar -czf` makes of a folder, into a box that is named relatively."""
    sent = stage.write("sent.tar", stage.packed({"./a.txt": b"one"}))
    target.unpack(sent, Path("inbox"))
    return (stage.box / "a.txt").read_text(), "one"


def use_many_files(target: Target, stage: Stage) -> tuple[object, object]:
    """Unpack a hundred files, which fill the limit, in eight folders."""
    files = {f"1/2/3/4/5/6/7/8/{number}.txt": bytes(10_000) for number in range(100)}
    target.unpack(stage.write("sent.tar", stage.packed(files)), stage.box)
    return sum((stage.box / name).stat().st_size for name in files), 1_000_000


def use_sparse(target: Target, stage: Stage) -> tuple[object, object]:
    """Unpack a small sparse file, as `tar --sparse` makes them."""
    target.unpack(stage.write("sent.tar", stage.sparse(50_000)), stage.box)
    return (stage.box / "0.txt").read_bytes(), bytes(49_999) + b"x"
