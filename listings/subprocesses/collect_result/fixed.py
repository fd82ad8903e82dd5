"""Collects what worker processes have counted."""

import json
from multiprocessing.connection import Connection

MOST_BYTES = 100_000


# show: collect
def collect(channel: Connection) -> dict[str, int]:
    """Return how often each word occurs, as a worker has counted."""
    try:
        counts = json.loads(channel.recv_bytes(MOST_BYTES))
    except (OSError, EOFError, ValueError, RecursionError) as error:
        raise ValueError("the worker sent nothing that can be used") from error
    if not isinstance(counts, dict):
        raise ValueError("the worker sent no counts")
    for count in counts.values():
        if type(count) is not int or count < 0:
            raise ValueError("the worker sent something else than counts")
    return counts


# end: collect
