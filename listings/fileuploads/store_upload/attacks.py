"""Attacks by the name of an upload."""

import gzip

from prover import Target

from .stage import SCRIPT, Stage


def runs(target: Target, stage: Stage, name: str, data: bytes) -> bool:
    path = target.store(stage.uploads, name, data)
    active = stage.runs_a_script(path)
    print("a script in it runs:", active)
    return active


def attack_page(target: Target, stage: Stage) -> bool:
    """Upload a page, with the name of a picture in its own."""
    return runs(target, stage, "me.png.html", SCRIPT)


def attack_drawing(target: Target, stage: Stage) -> bool:
    """Upload a drawing in SVG, which is a picture and may hold scripts."""
    return runs(target, stage, "me.svg", SCRIPT)


def attack_compressed_page(target: Target, stage: Stage) -> bool:
    """Upload a page compressed; servers tell the browser to unpack it."""
    return runs(target, stage, "me.gif.html.gz", gzip.compress(SCRIPT, mtime=0))


def attack_replace(target: Target, stage: Stage) -> bool:
    """Upload a picture by the name of one that is there."""
    target.store(stage.uploads, "logo.png", b"another logo")
    print(stage.logo.read_bytes().decode())
    return stage.logo.read_bytes() == b"another logo"


def attack_other_folder(target: Target, stage: Stage) -> bool:
    """Climb out of the folder, and replace the program itself."""
    target.store(stage.uploads, "../app.py", b"print('mallory was here')")
    print(stage.program.read_text())
    return "mallory" in stage.program.read_text()
