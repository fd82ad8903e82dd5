"""A shop that lets a plugin format its texts; what the shop knows, it has not been told."""

import os
import sys
import tempfile
import time
from pathlib import Path

import prover

CHILD = """
import os, time
print(flush=True)
while not os.path.exists({0!r}): time.sleep(0.01)
open({1!r}, "w").close()
"""


class Stage(prover.Stage):
    def build(self) -> None:
        os.environ["SHOP_TOKEN"] = self.secret
        os.environ["LANG"] = "C.UTF-8"
        os.environ["DATABASE_URL"] = f"db://shop:{self.secret}@localhost"
        self.ledger = self.write("ledger.txt", f"{self.secret}\n")
        opened = os.open(self.ledger, os.O_RDWR | os.O_APPEND)
        self.descriptor = os.dup2(
            opened, 63, inheritable=True
        )  # as a C library leaves it
        os.close(opened)
        tempfile.tempdir = str(self.root)  # a trial writes nowhere else
        self.go, self.marker = self.root / "go", self.root / "marker"
        self.child = str(
            self.write("child.py", CHILD.format(str(self.go), str(self.marker)))
        )

    def close(self) -> None:
        os.close(self.descriptor)
        tempfile.tempdir = None

    def still_works(self) -> bool:
        """Tell the process that was left behind to go on, and see whether it does."""
        self.go.touch()
        patience = time.monotonic() + 1
        while not self.marker.exists() and time.monotonic() < patience:
            time.sleep(0.02)
        print("the process that was left behind still works:", self.marker.exists())
        return self.marker.exists()

    def plugin(self, source: str) -> list[str]:
        """Write a plugin; return the command that starts it."""
        path: Path = self.write("plugin.py", source)
        return [sys.executable, "-I", "-S", str(path)]
