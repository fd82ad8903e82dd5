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


def use_folder_behind_a_link(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep the folder itself behind a link, as deployments do that switch versions."""
    link = stage.root / "current"
    link.symlink_to("uploads")
    return target.read_upload(link, "report.txt"), "sales are up"


def use_longest_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask with a name of 1,000 characters, the longest that the fix takes."""
    return target.read_upload(stage.uploads, "./" * 495 + "report.txt"), "sales are up"
