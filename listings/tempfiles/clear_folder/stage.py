"""A scratch folder that a job of Mallory's has filled, and files that are not hers."""

import os
import resource
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
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

    def replace_by_link(self, folder: Path) -> None:
        """Put a link to Ada's home where a folder was."""
        folder.rename(self.root / "aside")
        folder.symlink_to(self.home)

    def before_acting_on(
        self, folder: Path, action: Callable[[Path], object]
    ) -> AbstractContextManager[None]:
        """Act once, just before `folder` is changed, moved, opened or listed."""
        return self._before(("chmod", "rename", "listdir", "scandir"), folder, action)

    def before_entering(
        self, folder: Path, action: Callable[[Path], object]
    ) -> AbstractContextManager[None]:
        """Act once, just before `folder` is opened or listed, or after it was moved."""
        return self._before(("listdir", "scandir"), folder, action)

    @contextmanager
    def _before(
        self, names: tuple[str, ...], folder: Path, action: Callable[[Path], object]
    ) -> Iterator[None]:
        moves = [action]
        originals = {name: getattr(os, name) for name in {*names, "rename"}}

        def move(path: Path = folder) -> None:
            while moves:
                moves.pop()(path)

        def stepped(name: str) -> Callable[..., Any]:
            def act(path: Any = ".", *args: Any, **kwargs: Any) -> Any:
                it = not isinstance(path, int) and Path(path).name == folder.name
                if it and name in names:
                    move()
                done = originals[name](path, *args, **kwargs)
                if it and name == "rename" and "dst_dir_fd" in kwargs:
                    move(self.scratch / args[0])
                return done

            return act

        self.before_open(folder, move)
        for name in originals:
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
