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


def attack_harmless_helper(target: Target, stage: Stage) -> bool:
    """Name a helper of the traceback module that nobody thinks of as dangerous."""
    found = target.run_step("linecache.getline", ["secret.txt", 1])
    print(found)
    return stage.secret in str(found)
