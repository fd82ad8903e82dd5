"""Collects what worker processes have counted."""

import json
from multiprocessing.connection import Connection

MOST_BYTES, SECONDS = 100_000, 10.0


class BadAnswer(Exception):
    """The worker sent something else than counts."""


def collect(channel: Connection) -> dict[str, int]:
    """Return how often each word occurs, as a worker has counted."""
    # show: danger
    if not channel.poll(SECONDS):
        raise BadAnswer("nothing came in time")
    try:
        counts = json.loads(channel.recv_bytes(MOST_BYTES))
    except (OSError, EOFError, ValueError, RecursionError) as error:
        raise BadAnswer("nothing that can be read") from error
    # end: danger
    if not isinstance(counts, dict):
        raise BadAnswer("these are no counts")
    for count in counts.values():
        if type(count) is not int or not 0 <= count <= MOST_BYTES:
            raise BadAnswer("no text has such a count")
    return counts
