"""Attacks on a workspace."""

import os

from prover import Target

from .stage import Stage


def attack_write_into_it(target: Target, stage: Stage) -> bool:
    """Write into the workspace, which is open to everyone."""
    folder = target.make_workspace(stage.spool, 7)
    print(f"{folder.name}: {folder.stat().st_mode & 0o777:o}")
    return stage.mallory_may_change(folder)


def attack_change_what_is_above(target: Target, stage: Stage) -> bool:
    """Rename the workspace, under a service manager that has cleared the umask."""
    os.umask(0)
    folder = target.make_workspace(stage.spool, 7)
    print(f"{folder.parent.name}: {folder.parent.stat().st_mode & 0o777:o}")
    return stage.mallory_may_change(folder.parent)


def attack_be_there_first(target: Target, stage: Stage) -> bool:
    """Create the workspace before the program does, with a file in it."""
    stage.mallory_plants(stage.spool / "jobs/0007/build.sh")
    folder = target.make_workspace(stage.spool, 7)
    print([each.name for each in folder.iterdir()])
    return "build.sh" in os.listdir(folder)


def attack_link_to_a_home(target: Target, stage: Stage) -> bool:
    """Plant a link to Ada's home: it leads to a folder, and the folder is hers."""
    stage.mallory_plants(stage.spool / "jobs/note")
    (stage.spool / "jobs/0007").symlink_to(stage.home)
    folder = target.make_workspace(stage.spool, 7)
    (folder / "result.txt").write_text("done")
    print(f"ada: {stage.home.stat().st_mode & 0o777:o}", *os.listdir(stage.home))
    return (stage.home / "result.txt").exists()
