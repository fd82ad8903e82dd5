"""A folder that others can look into, and Mallory, who looks.

She is another account: she opens only what the permission bits open to everybody.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO, Any

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        os.umask(0o022)  # what most systems set
        self.folder = self.root / "config"
        self.folder.mkdir()
        self.path = self.folder / "token"
        self.opened: list[IO[str]] = []

    def mallory_looks(self) -> None:
        """Open all that may be opened, and keep it open."""
        for path in self.folder.iterdir():
            if stat.S_IMODE(path.stat().st_mode) & stat.S_IROTH:
                self.opened.append(path.open(encoding="utf-8"))

    def mallory_reads(self) -> str:
        """Return what can be read through all that was opened."""
        self.mallory_looks()
        found = []
        for file in self.opened:
            file.seek(0)
            found.append(file.read())
            file.close()
        self.opened.clear()
        return " ".join(filter(None, found)) or "nothing"

    @contextmanager
    def watched(
        self, calls: tuple[str, ...] = ("chmod", "fchmod", "rename", "replace")
    ) -> Iterator[None]:
        """Let Mallory look before each of these calls of `os`."""
        with ExitStack() as stack:
            for name in calls:
                original = getattr(os, name)

                def stepped(
                    *args: Any, original: Any = original, **kwargs: Any
                ) -> None:
                    self.mallory_looks()
                    original(*args, **kwargs)

                stack.callback(setattr, os, name, original)
                setattr(os, name, stepped)
            yield
