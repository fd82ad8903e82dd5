"""A folder with settings, and a file that must not be touched."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.settings = self.write("settings.ini", "login = required\n")
        self.ledger = self.write("ledger.txt", "balance: 100\n")
        self.flushed: dict[int, str] = {}

    @contextmanager
    def recording_what_is_flushed(self) -> Iterator[None]:
        """Keep what each file holds whenever `os.fsync` asks for it to be on the disk."""
        original = os.fsync

        def fsync(file: int) -> None:
            original(file)
            for path in self.root.iterdir():
                if path.stat().st_ino == os.fstat(file).st_ino:
                    self.flushed[path.stat().st_ino] = path.read_text()

        os.fsync = fsync  # type: ignore[assignment]
        try:
            yield
        finally:
            os.fsync = original

    def after_a_power_cut(self) -> str:
        """Return what the settings hold if nothing but what was flushed has survived."""
        return self.flushed.get(self.settings.stat().st_ino, "")

    def read_settings(self) -> dict[str, str]:
        """Return the settings as the program that uses them reads them."""
        lines = self.settings.read_text(encoding="utf-8").splitlines()
        return dict(line.split(" = ", 1) for line in lines if " = " in line)
