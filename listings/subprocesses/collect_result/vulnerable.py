"""Collects what worker processes have counted."""

from multiprocessing.connection import Connection


class BadAnswer(Exception):
    """The worker sent something else than counts."""


# show: collect
def collect(channel: Connection) -> dict[str, int]:
    """Return how often each word occurs, as a worker has counted."""
    # show: danger
    counts: dict[str, int] = channel.recv()
    # end: danger
    return counts


# end: collect
