"""Collects what worker processes have counted."""

import json
import os
import socket
from multiprocessing.connection import Connection
from threading import Timer

MOST_BYTES, SECONDS = 100_000, 10.0


class BadAnswer(Exception):
    """The worker sent something else than counts."""


# show: collect
def collect(channel: Connection) -> dict[str, int]:
    """Return how often each word occurs, as a worker has counted."""
    with socket.socket(fileno=os.dup(channel.fileno())) as line:
        line.settimeout(None)  # the default timeout of sockets is not for this one
        watchdog = Timer(SECONDS, line.shutdown, [socket.SHUT_RDWR])
        watchdog.start()
        try:
            counts = json.loads(channel.recv_bytes(MOST_BYTES))
        except (OSError, EOFError, ValueError, RecursionError) as error:
            raise BadAnswer("nothing that can be read, or not in time") from error
        finally:
            watchdog.cancel()
    if not isinstance(counts, dict):
        raise BadAnswer("these are no counts")
    for word, count in counts.items():
        if type(count) is not int or not 0 <= count <= MOST_BYTES:
            raise BadAnswer("no text has such a count")
        if any("\ud800" <= letter <= "\udfff" for letter in word):
            raise BadAnswer("half a character is no word")
    return counts


# end: collect
