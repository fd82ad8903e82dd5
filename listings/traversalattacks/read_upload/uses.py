"""Legitimate uses: reading uploads by their names."""

from prover import Target

from .stage import Stage


def use_plain_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Read an upload by its name."""
    return target.read_upload(stage.uploads, "report.txt"), "sales are up"


def use_name_with_dots(target: Target, stage: Stage) -> tuple[object, object]:
    """Read an upload in a subfolder whose name contains two dots."""
    name = "2026/draft..final.txt"
    return target.read_upload(stage.uploads, name), "sales are down"
