"""A plugin that is loaded again and again, and an update for it."""

import hashlib
from collections.abc import Iterator

import prover

OLD = b"print('version 1')\n"
NEW = b"print('version 2')\n"
EVIL = b"print('version of Mallory')\n"
SIZE = 300_000  # bytes of a piece, more than the buffer of a file holds


class Stage(prover.Stage):
    def build(self) -> None:
        self.plugin = self.write("plugins/shop.py", OLD)
        self.loaded: list[bytes] = []

    def digest(self, *pieces: bytes) -> str:
        return hashlib.sha256(b"".join(map(piece, pieces))).hexdigest()

    def load(self) -> bytes:
        """Return the plugin that the program would run now; nothing if there is none."""
        return self.plugin.read_bytes() if self.plugin.exists() else b""

    def send(self, *pieces: bytes) -> Iterator[bytes]:
        """Send the update in pieces, and let the program load the plugin after each."""
        for each in pieces:
            yield piece(each)
            self.loaded.append(self.load())


def piece(text: bytes) -> bytes:
    """Fill a piece of Python up with spaces."""
    return text.ljust(SIZE - 1) + b"\n"


def first_lines(*plugins: bytes) -> str:
    return ", ".join(each[:40].strip().decode() or "nothing" for each in plugins)
