"""A shop that lets a plugin format its texts; what the shop knows, it has not been told."""

import os
import sys
from pathlib import Path

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        os.environ["SHOP_TOKEN"] = self.secret
        os.environ["DATABASE_URL"] = f"db://shop:{self.secret}@localhost"
        self.ledger = self.write("ledger.txt", f"{self.secret}\n")
        opened = os.open(self.ledger, os.O_RDWR | os.O_APPEND)
        self.descriptor = os.dup2(
            opened, 63, inheritable=True
        )  # as a C library leaves it
        os.close(opened)

    def plugin(self, source: str) -> list[str]:
        """Write a plugin; return the command that starts it."""
        path: Path = self.write("plugin.py", source)
        return [sys.executable, "-I", "-S", str(path)]
