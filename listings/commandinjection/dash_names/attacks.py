"""Attacks by the names of files."""

from prover import Target

from .stage import Stage


def attack_run_an_upload(target: Target, stage: Stage) -> bool:
    """Name a program that compresses the archive: a script that the attacker has uploaded."""
    option = "--use-compress-program=sh photo.jpg"
    target.pack(stage.uploads, [option, "report.txt"])
    print("the script in photo.jpg has run:", stage.marked())
    return stage.marked()


def attack_at_a_checkpoint(target: Target, stage: Stage) -> bool:
    """Have `tar` run a command at a checkpoint, which it reaches once in this archive."""
    options = ["--checkpoint=1", "--checkpoint-action=exec=sh photo.jpg </dev/null"]
    target.pack(stage.uploads, [*options, "report.txt"])
    print("the script in photo.jpg has run:", stage.marked())
    return stage.marked()


def attack_other_folder(target: Target, stage: Stage) -> bool:
    """Change the folder with a short option, and name a file that lies there."""
    archive = target.pack(stage.uploads, ["-C..", "secret.txt"])
    print(stage.content(archive))
    return stage.secret in stage.content(archive).values()


def attack_uploaded_name(target: Target, stage: Stage) -> bool:
    """Upload an empty file whose name is an option, so that the name is a known one."""
    stage.write("uploads/--use-compress-program=sh photo.jpg", "")
    names = [path.name for path in stage.uploads.iterdir()]
    try:
        target.pack(stage.uploads, names)
    finally:
        print("the script in photo.jpg has run:", stage.marked())
    return stage.marked()


def attack_escaped_name(target: Target, stage: Stage) -> bool:
    """Upload an empty file whose name `tar` unescapes to `../secret.txt`."""
    name = r"\056\056\057secret.txt"
    stage.write(f"uploads/{name}", "")
    found = stage.content(target.pack(stage.uploads, [name]))
    print(found)
    return stage.secret in found.values()
