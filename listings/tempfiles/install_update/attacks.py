"""Attacks on an update that arrives in pieces."""

import contextlib
from collections.abc import Iterator

from prover import Target

from .stage import EVIL, NEW, OLD, SIZE, Stage, first_lines, piece


def attack_load_it_unchecked(target: Target, stage: Stage) -> bool:
    """Send another program: it is loaded before anybody has checked the digest."""
    with contextlib.suppress(target.NotInstalled):
        target.install(stage.plugin, stage.send(EVIL, b""), stage.digest(NEW))
    print("loaded meanwhile:", first_lines(*stage.loaded))
    return any(each.startswith(EVIL.strip()) for each in stage.loaded)


def attack_load_half_of_it(target: Target, stage: Stage) -> bool:
    """Send the right update slowly: its first half is a program as well."""
    digest = stage.digest(NEW, b"check_the_login()")
    target.install(stage.plugin, stage.send(NEW, b"check_the_login()"), digest)
    halves = [each for each in stage.loaded if each == piece(NEW)]
    print("loaded meanwhile:", first_lines(*stage.loaded))
    return bool(halves)


def attack_wrong_digest(target: Target, stage: Stage) -> bool:
    """Have the update refused, and the old version is gone all the same."""
    with contextlib.suppress(target.NotInstalled):
        target.install(stage.plugin, stage.send(EVIL), stage.digest(NEW))
    print("left there:", first_lines(stage.load()))
    return stage.load() != OLD


def attack_break_off(target: Target, stage: Stage) -> bool:
    """Cut the connection after the first piece."""

    def broken() -> Iterator[bytes]:
        yield piece(NEW)
        raise ConnectionResetError

    with contextlib.suppress(ConnectionResetError):
        target.install(stage.plugin, broken(), stage.digest(NEW))
    print("left there:", first_lines(stage.load()))
    return stage.load() != OLD


def attack_endless_update(target: Target, stage: Stage) -> bool:
    """Send without end, and count how much of it the program takes in."""
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while taken < 30 * SIZE:
            taken += SIZE
            yield bytes(SIZE)

    with contextlib.suppress(target.NotInstalled):
        target.install(stage.plugin, endless(), stage.digest(NEW))
    print(f"the program took in {taken / 1_000_000:.1f} MB")
    return taken == 30 * SIZE


def attack_power_cut(target: Target, stage: Stage) -> bool:
    """Cut the power right after the update: what was not flushed to the disk is lost."""
    with stage.recording_what_is_flushed():
        target.install(stage.plugin, iter([NEW]), stage.digest_of(NEW))
    left = stage.after_a_power_cut()
    print("left there:", first_lines(left))
    return left not in {OLD, NEW}
