"""A plugin that is loaded again and again, and an update for it."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager

import prover

OLD = b"print('version 1')\n"
NEW = b"print('version 2')\n"
EVIL = b"print('version of Mallory')\n"
SIZE = 300_000  # bytes of a piece, more than the buffer of a file holds


class Stage(prover.Stage):
    def build(self) -> None:
        self.plugin = self.write("plugins/shop.py", OLD)
        self.loaded: list[bytes] = []
        self.flushed = {self.plugin.stat().st_ino: OLD}

    def digest(self, *pieces: bytes) -> str:
        return self.digest_of(b"".join(map(piece, pieces)))

    def digest_of(self, content: bytes) -> str:
        return hashlib.sha256(content).hexdigest()

    def load(self) -> bytes:
        """Return the plugin that the program would run now; nothing if there is none."""
        return self.plugin.read_bytes() if self.plugin.exists() else b""

    def send(self, *pieces: bytes) -> Iterator[bytes]:
        """Send the update in pieces, and let the program load the plugin after each."""
        for each in pieces:
            yield piece(each)
            self.loaded.append(self.load())

    @contextmanager
    def recording_what_is_flushed(self) -> Iterator[None]:
        """Keep what each file holds whenever `os.fsync` asks for it to be on the disk."""
        original = os.fsync

        def fsync(file: int) -> None:
            original(file)
            for path in self.plugin.parent.iterdir():
                if path.stat().st_ino == os.fstat(file).st_ino:
                    self.flushed[path.stat().st_ino] = path.read_bytes()

        os.fsync = fsync  # type: ignore[assignment]
        try:
            yield
        finally:
            os.fsync = original

    def after_a_power_cut(self) -> bytes:
        """Return what the plugin holds if nothing but what was flushed has survived.

        A file system may keep more, but no standard says that it must.
        """
        if self.load() == OLD:
            return OLD
        found = self.flushed.get(self.plugin.stat().st_ino, b"")
        return b"" if found == OLD else found


def piece(text: bytes) -> bytes:
    """Fill a piece of Python up with spaces."""
    return text.ljust(SIZE - 1) + b"\n"


def first_lines(*plugins: bytes) -> str:
    return ", ".join(each[:40].strip().decode() or "nothing" for each in plugins)
