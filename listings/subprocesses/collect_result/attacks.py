"""Attacks by a worker that has been taken over."""

import os
import pathlib
import struct
import time
from contextlib import suppress

from prover import Target

from .stage import Act, Stage, collected


def attack_write_a_file(target: Target, stage: Stage) -> bool:
    """Send a pickle that writes a file with the collector's rights."""
    stage.send(Act(pathlib.Path.write_text, stage.marker, "the worker was here"))
    with suppress(Exception):
        target.collect(stage.channel)
    print("marker.txt is there:", stage.marker.exists())
    return stage.marker.exists()


def attack_read_the_environment(target: Target, stage: Stage) -> bool:
    """Send a pickle that turns into the collector's own token."""
    stage.send({"the": Act(os.getenv, "SHOP_TOKEN")})
    counts = target.collect(stage.channel)
    print("the program goes on with", counts)
    return bool(counts["the"] == stage.secret)


def attack_evaluate(target: Target, stage: Stage) -> bool:
    """Send a pickle that runs Python code and then looks like an honest answer."""
    source = f"open({str(stage.marker)!r}, 'w').close() or 3"
    stage.send({"the": Act(eval, source)})
    with suppress(Exception):
        print("the program goes on with", target.collect(stage.channel))
    return stage.marker.exists()


def attack_no_count(target: Target, stage: Stage) -> bool:
    """Send a number that is no count, and that somebody will be billed for."""
    counts = collected(target, stage, {"the": -1e300})
    print("the program goes on with", counts)
    return bool(counts["the"] == -1e300)


def attack_huge_count(target: Target, stage: Stage) -> bool:
    """Send a whole number with 4,000 digits, which breaks whoever adds and prints it."""
    counts = collected(target, stage, {"the": 10**4000, "cat": True})
    print("the program goes on with a number of", len(str(counts["the"])), "digits")
    return bool(counts["the"] == 10**4000)


def attack_half_a_character(target: Target, stage: Stage) -> bool:
    """Send a word that no file can hold: the program fails later, when it saves it."""
    counts = collected(target, stage, {"\ud83d": 1})
    print("the program goes on with", ascii(counts))
    return "\ud83d" in counts


def attack_long_message(target: Target, stage: Stage) -> bool:
    """Send ten thousand words, although the program expects a page of text."""
    counts = collected(target, stage, {f"word {n:06}": 1 for n in range(10_000)})
    print("the program goes on with", len(counts), "words")
    return len(counts) == 10_000


def attack_half_a_message(target: Target, stage: Stage) -> bool:
    """Announce 100 bytes, send one, and keep the program waiting."""
    if hasattr(target, "SECONDS"):
        vars(target)["SECONDS"] = 0.2  # what a trial has time for
    os.write(stage.worker.fileno(), struct.pack("!i", 100) + b"{")
    begin = time.monotonic()
    with stage.worker_ends_after(1.5), suppress(OSError, EOFError, target.BadAnswer):
        target.collect(stage.channel)
    waited = time.monotonic() - begin > 1
    print("the program waited until the worker ended:", waited)
    return waited
