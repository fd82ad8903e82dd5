"""Legitimate uses of packing files."""

from prover import Target

from .stage import Stage


def use_one_file(target: Target, stage: Stage) -> tuple[object, object]:
    """Pack one file."""
    archive = target.pack(stage.uploads, ["report.txt"])
    return stage.content(archive), {"report.txt": "sales are up"}


def use_name_with_a_space(target: Target, stage: Stage) -> tuple[object, object]:
    """Pack two files, one of them with a space in its name."""
    archive = target.pack(stage.uploads, ["report.txt", "first draft.txt"])
    right = {"report.txt": "sales are up", "first draft.txt": "sales will be up"}
    return stage.content(archive), right


def use_all_files(target: Target, stage: Stage) -> tuple[object, object]:
    """Pack every upload; the archive has them in alphabetical order."""
    names = sorted(path.name for path in stage.uploads.iterdir())
    return list(stage.content(target.pack(stage.uploads, names))), names
