"""A worker that counts words in documents of others, and has been taken over by one."""

import json
import os
import pickle
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import Pipe
from threading import Thread, Timer
from typing import Any

import prover
from prover import Target


class Act:
    """Calls a function when its pickle is loaded."""

    def __init__(self, function: Any, *arguments: Any) -> None:
        self.call = function, arguments

    def __reduce__(self) -> Any:
        return self.call


class Stage(prover.Stage):
    def build(self) -> None:
        self.channel, self.worker = Pipe()
        self.delay = 0.0
        self.marker = self.root / "marker.txt"
        os.environ["SHOP_TOKEN"] = self.secret

    def send(self, given: object) -> None:
        """Send a pickle, as the workers of `Connection.recv` do."""
        self.send_bytes(pickle.dumps(given))

    def send_bytes(self, message: bytes) -> None:
        """Send a message, which may be more than a socket holds at once."""
        Thread(target=self._send, args=(message,), daemon=True).start()

    def _send(self, message: bytes) -> None:
        time.sleep(self.delay)
        try:
            self.worker.send_bytes(message)
        except OSError:
            pass  # the program has hung up

    @contextmanager
    def worker_ends_after(self, seconds: float) -> Iterator[None]:
        timer = Timer(seconds, self.worker.close)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()


def collected(target: Target, stage: Stage, counts: object) -> Any:
    """Send counts as JSON, or as a pickle to a program that reads nothing else."""
    stage.send_bytes(json.dumps(counts).encode())
    try:
        return target.collect(stage.channel)
    except pickle.UnpicklingError:
        stage.send(counts)
        return target.collect(stage.channel)
