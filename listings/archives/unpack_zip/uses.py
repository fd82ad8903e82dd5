"""Legitimate uses: unpacking what customers send."""

import zipfile
from pathlib import Path

from prover import Target

from .stage import Stage


def use_two_files(target: Target, stage: Stage) -> tuple[object, object]:
    """Unpack two files."""
    names = target.unpack(stage.zip({"a.txt": "one", "b.txt": "two"}), stage.box)
    return (names, (stage.box / "b.txt").read_text()), (["a.txt", "b.txt"], "two")


def use_folder(target: Target, stage: Stage) -> tuple[object, object]:
    """Unpack a folder and a file in it, with dots in its name."""
    sent = stage.zip({"2026/": "", "2026/draft.v2.txt": "text"})
    target.unpack(sent, stage.box)
    return (stage.box / "2026" / "draft.v2.txt").read_text(), "text"


def use_relative_box(target: Target, stage: Stage) -> tuple[object, object]:
    """Unpack into a box that is named relative to the working directory."""
    target.unpack(stage.zip({"./a.txt": "one"}), Path("inbox"))
    return (stage.box / "a.txt").read_text(), "one"


def use_stored(target: Target, stage: Stage) -> tuple[object, object]:
    """Unpack photographs that fill the limit, stored because they do not compress."""
    files = {f"{number}.jpg": bytes(10_000) for number in range(100)}
    sent = stage.write("sent.zip", stage.packed(files, zipfile.ZIP_STORED))
    names = target.unpack(sent, stage.box)
    sent.unlink()  # the limit on the disk is for what comes out
    return names, list(files)


def use_compressed(target: Target, stage: Stage) -> tuple[object, object]:
    """Unpack a hundred compressed files, which fill the limit, in eight folders."""
    files = {f"1/2/3/4/5/6/7/8/é{number}.txt": bytes(10_000) for number in range(100)}
    names = target.unpack(stage.write("sent.zip", stage.packed(files)), stage.box)
    return (names, (stage.box / names[-1]).stat().st_size), (list(files), 10_000)
