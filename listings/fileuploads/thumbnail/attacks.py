"""Attacks by the size of a picture, in a size that harms nobody."""

from prover import Target

from .stage import MOST, Stage

MEMORY = 20_000_000


def large(target: Target, stage: Stage, sent: bytes) -> bool:
    """Return whether a large picture was decoded, even if it was refused afterwards."""
    try:
        target.thumbnail(sent)
    except ValueError:
        if stage.decoded <= 2 * MOST:
            raise
    print(f"{len(sent):,} bytes had {stage.decoded:,} pixels decoded")
    return stage.decoded > 2 * MOST


def attack_square(target: Target, stage: Stage) -> bool:
    """Send a square of 36 million pixels in one colour."""
    return large(target, stage, stage.picture(6000, 6000))


def attack_strip(target: Target, stage: Stage) -> bool:
    """Send a strip of 600,000 by 60 pixels."""
    return large(target, stage, stage.picture(600_000, 60))


def fills_memory(target: Target, stage: Stage, sent: bytes) -> bool:
    with stage.measure() as used:
        target.thumbnail(sent)
    many = (used.memory or 0) > MEMORY
    print(f"{len(sent):,} bytes took more than {MEMORY:,} bytes of memory: {many}")
    return many


def attack_line(target: Target, stage: Stage) -> bool:
    """Send a line of two million pixels: scaling it takes memory for each row."""
    return fills_memory(target, stage, stage.picture(1, 2_000_000))


def attack_many_bytes(target: Target, stage: Stage) -> bool:
    """Send a small picture with 25 million bytes in a chunk that Pillow keeps."""
    return fills_memory(target, stage, stage.bytes_behind(25_000_000))


def attack_other_format(target: Target, stage: Stage) -> bool:
    """Send a PPM: a header that states a size, and hardly any data after it."""
    return large(target, stage, b"P6 6000 6000 255\n" + bytes(100))


def attack_scans(target: Target, stage: Stage) -> bool:
    """Send a progressive JPEG whose last scan, of a few bytes, is repeated 1,500 times."""
    few, many = stage.progressive(0), stage.progressive(1_500)
    with stage.measure() as once:
        target.thumbnail(few)
    with stage.measure() as often:
        target.thumbnail(many)
    longer = (often.cpu or 0) > 10 * (once.cpu or 1)
    print(f"{len(few):,} and {len(many):,} bytes; ten times the time: {longer}")
    return longer
