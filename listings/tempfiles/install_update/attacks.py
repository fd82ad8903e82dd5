"""Attacks on an update that arrives in pieces."""

import contextlib
from collections.abc import Iterator

from prover import Target

from .stage import EVIL, NEW, OLD, Stage, first_lines, piece


def attack_load_it_unchecked(target: Target, stage: Stage) -> bool:
    """Send another program: it is loaded before anybody has looked at the digest."""
    with contextlib.suppress(ValueError):
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
    """Be refused, and have the old version gone all the same."""
    with contextlib.suppress(ValueError):
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
