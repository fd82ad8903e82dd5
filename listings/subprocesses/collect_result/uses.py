"""Legitimate uses: collecting counts, from a worker that speaks both languages."""

import json
import pickle

from prover import Target

from .stage import Stage


def sent_both_ways(target: Target, stage: Stage, counts: object) -> object:
    """Send counts as JSON, or as a pickle to a program that reads nothing else."""
    stage.worker.send_bytes(json.dumps(counts).encode())
    try:
        return target.collect(stage.channel)
    except pickle.UnpicklingError:
        stage.send(counts)
        return target.collect(stage.channel)


def use_counts(target: Target, stage: Stage) -> tuple[object, object]:
    """Collect two counts."""
    counts = {"the": 3, "cat": 1}
    return sent_both_ways(target, stage, counts), counts


def use_nothing(target: Target, stage: Stage) -> tuple[object, object]:
    """Collect from a document without words."""
    return sent_both_ways(target, stage, {}), {}
