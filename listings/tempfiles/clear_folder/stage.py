"""A scratch folder that a job of Mallory's has filled, and files that are not hers."""

import os
import resource
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
        self.home.chmod(0o755)
        self.tower = self.scratch / "tower"

    def ledger_mode(self) -> str:
        return stat.filemode(self.ledger.stat().st_mode)

    def replace_by_link(self) -> None:
        """Put a link to Ada's home where the folder `old` was."""
        self.old.rename(self.scratch / "aside")
        self.old.symlink_to(self.home)

    @contextmanager
    def before_acting_on(
        self, folder: Path, action: Callable[[], object]
    ) -> Iterator[None]:
        """Act once, just before `folder` is changed, moved, opened or listed."""
        moves = [action]
        names = ("chmod", "rename", "listdir", "scandir")
        originals = {name: getattr(os, name) for name in names}

        def move() -> None:
            while moves:
                moves.pop()()

        def stepped(name: str) -> Callable[..., Any]:
            def act(path: Any = ".", *args: Any, **kwargs: Any) -> Any:
                if not isinstance(path, int) and Path(path).name == folder.name:
                    move()
                return originals[name](path, *args, **kwargs)

            return act

        self.before_open(folder, move)
        for name in names:
            setattr(os, name, stepped(name))
        try:
            yield
        finally:
            for name, original in originals.items():
                setattr(os, name, original)

    def nest(self, levels: int) -> None:
        """Build a tower of folders from the top, which is too deep for one path."""
        self.tower.mkdir()
        for _ in range(levels):
            self.tower.rename(self.scratch / "inner")
            self.tower.mkdir()
            (self.scratch / "inner").rename(self.tower / ("a" * 60))

    def take_down(self) -> None:
        """Remove what is left of the tower, for those who remove the stage."""
        while self.tower.exists():
            for inner in [*self.tower.iterdir()]:
                inner.rename(self.scratch / "inner")
            self.tower.rmdir()
            if (self.scratch / "inner").exists():
                (self.scratch / "inner").rename(self.tower)

    @contextmanager
    def few_handles(self) -> Iterator[None]:
        """Let the process have 60 files open, as a service manager may."""
        before = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (60, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, before)
