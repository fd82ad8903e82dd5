"""Attacks by the size of a picture, in a size that harms nobody."""

from contextlib import suppress

from prover import Target

from .stage import MOST, Stage


def large(target: Target, stage: Stage, sent: bytes) -> bool:
    with suppress(ValueError):
        target.thumbnail(sent)
    print(f"{len(sent):,} bytes had {stage.decoded:,} pixels decoded")
    return stage.decoded > 3 * MOST


def attack_square(target: Target, stage: Stage) -> bool:
    """Send a large square in one colour."""
    return large(target, stage, stage.picture(3000, 3000))


def attack_strip(target: Target, stage: Stage) -> bool:
    """Send a strip that is long and hardly high."""
    return large(target, stage, stage.picture(60_000, 60))


def attack_other_format(target: Target, stage: Stage) -> bool:
    """Send a format that nobody thought of, in which a size alone is a picture."""
    return large(target, stage, b"P6 4000 4000 255\n" + bytes(100))
