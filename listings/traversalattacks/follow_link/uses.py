"""Legitimate uses: reading from the shared folder."""

from prover import Target

from .stage import Stage


def use_plain_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a file by its name."""
    return target.read_shared(stage.shared, "minutes.txt"), "all agreed"


def use_detour(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a file by a name that leaves a subfolder again."""
    return target.read_shared(stage.shared, "2026/../minutes.txt"), "all agreed"


def use_folder_behind_a_link(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep the folder itself behind a link, as deployments do that switch versions."""
    link = stage.root / "current"
    link.symlink_to("shared")
    return target.read_shared(link, "minutes.txt"), "all agreed"


def use_longest_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask with a name of 1,000 characters, the longest that the fix takes."""
    return target.read_shared(
        stage.shared, ".//" + "./" * 493 + "minutes.txt"
    ), "all agreed"
