"""Collects what worker processes have counted."""

from multiprocessing.connection import Connection


class BadAnswer(Exception):
    """The worker sent something else than counts."""


def collect(channel: Connection) -> dict[str, int]:
    """Return how often each word occurs, as a worker has counted."""
    # show: danger
    counts = channel.recv()
    if type(counts) is not dict:
        raise BadAnswer("the worker sent no counts")
    if not all(type(count) is int for count in counts.values()):
        raise BadAnswer("the worker sent something else than counts")
    # end: danger
    return counts
