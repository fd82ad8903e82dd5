"""Attacks by steps that nobody meant to offer. All of them could stand in JSON."""

from prover import Target

from .stage import Stage


def attack_evaluate(target: Target, stage: Stage) -> bool:
    """Name `eval`, and the argument is a program."""
    found = target.run_step("builtins.eval", ["open('secret.txt').read()"])
    print(found)
    return bool(stage.secret == found)


def attack_copy_a_file(target: Target, stage: Stage) -> bool:
    """Name a function that copies files, to where everybody can fetch them."""
    target.run_step("shutil.copy", ["secret.txt", "public/leak.txt"])
    leak = stage.root / "public" / "leak.txt"
    print("public/leak.txt:", leak.read_text())
    return leak.read_text() == stage.secret


def attack_run_an_upload(target: Target, stage: Stage) -> bool:
    """Name a helper of the library that runs files, and give it an uploaded one."""
    marker = stage.root / "marker.txt"
    stage.write("public/photo.jpg", f"open({str(marker)!r}, 'w').write('it ran')")
    target.run_step("runpy.run_path", ["public/photo.jpg"])
    print("marker.txt:", marker.read_text())
    return marker.read_text() == "it ran"
