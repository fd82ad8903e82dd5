"""Collects what worker processes have counted."""

import io
import pickle
from multiprocessing.connection import Connection
from typing import Any


class BadAnswer(Exception):
    """The worker sent something else than counts."""


# show: danger
class Restricted(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if module in ("os", "posix", "nt", "subprocess", "sys", "builtins"):
            raise BadAnswer(f"{module}.{name} is not allowed")
        return super().find_class(module, name)


def collect(channel: Connection) -> dict[str, int]:
    """Return how often each word occurs, as a worker has counted."""
    counts: dict[str, int] = Restricted(io.BytesIO(channel.recv_bytes())).load()
    return counts


# end: danger
