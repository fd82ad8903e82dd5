"""A scratch folder that a job of Mallory's has filled, and files that are not hers."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.scratch = self.root / "scratch"
        self.write("scratch/log.txt", "done")
        self.write("scratch/old/a.o", "object code")
        self.old = self.scratch / "old"
        self.ledger = self.write("ada/ledger.txt", "balance: 100")
        self.ledger.chmod(0o400)
        self.home = self.ledger.parent

    def ledger_mode(self) -> str:
        return stat.filemode(self.ledger.stat().st_mode)

    def replace_by_link(self) -> None:
        """Put a link to Ada's home where the folder `old` was."""
        self.old.rename(self.scratch / "aside")
        self.old.symlink_to(self.home)

    @contextmanager
    def before_entering(
        self, folder: Path, action: Callable[[], object]
    ) -> Iterator[None]:
        """Act once, just before `folder` is opened or listed."""
        moves = [action]
        originals = {name: getattr(os, name) for name in ("listdir", "scandir")}

        def move() -> None:
            while moves:
                moves.pop()()

        def stepped(name: str) -> Callable[..., Any]:
            def enter(path: Any = ".", *args: Any) -> Any:
                if not isinstance(path, int) and Path(path) == folder:
                    move()
                return originals[name](path, *args)

            return enter

        self.before_open(folder, move)
        for name in originals:
            setattr(os, name, stepped(name))
        try:
            yield
        finally:
            for name, original in originals.items():
                setattr(os, name, original)
