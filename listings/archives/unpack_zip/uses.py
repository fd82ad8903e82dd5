"""Legitimate uses: unpacking what customers send."""

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
