"""A worker that counts words in foreign documents, and has been taken over by one."""

import os
import pickle
from multiprocessing import Pipe
from typing import Any

import prover


class Act:
    """Calls a function when its pickle is loaded."""

    def __init__(self, function: Any, *arguments: Any) -> None:
        self.call = function, arguments

    def __reduce__(self) -> Any:
        return self.call


class Stage(prover.Stage):
    def build(self) -> None:
        self.channel, self.worker = Pipe()
        self.marker = self.root / "marker.txt"
        os.environ["SHOP_TOKEN"] = self.secret

    def send(self, given: object) -> None:
        """Send what an honest worker of the old kind would: a pickle."""
        self.worker.send_bytes(pickle.dumps(given))
