"""A folder that everybody can write to, as /tmp is, and a diary of Ada's own."""

import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import prover

DIARY = "Dear diary, today I found a bug in a loom."


class Stage(prover.Stage):
    def build(self) -> None:
        os.umask(0o022)  # what most systems set
        self.shared = self.root / "shared"
        self.shared.mkdir()
        self.shared.chmod(0o1777)
        self.diary = self.write("ada/diary.txt", DIARY)
        self.report = f"salaries: {self.secret}"

    def guesses(self) -> list[Path]:
        """The names that somebody who has read the program tries."""
        words = ("ada", hashlib.sha256(b"ada").hexdigest())
        return [self.shared / f"report-{word}.txt" for word in words]

    def plant_links(self, destination: Path) -> None:
        for guess in self.guesses():
            guess.symlink_to(destination)

    def link_at_the_last_moment(self, destination: Path) -> ExitStack:
        """Plant a link when a name is known and its file is not yet there."""
        for guess in self.guesses():
            self.before_open(guess, partial(guess.symlink_to, destination))

        def seen(*args: Any, **kwargs: Any) -> str:
            name = mktemp(*args, **kwargs)
            Path(name).symlink_to(destination)
            return name

        mktemp, tempfile.mktemp = tempfile.mktemp, seen
        stack = ExitStack()
        stack.callback(setattr, tempfile, "mktemp", mktemp)
        return stack


@contextmanager
def nearly_full_disk() -> Iterator[None]:
    """Let a file grow to ten bytes and no further."""
    import resource  # not in the browser

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def read_by_another_user(path: Path) -> str:
    """Return what an account gets that is neither the owner nor in its group."""
    allowed = stat.S_IMODE(path.stat().st_mode) & stat.S_IROTH
    return path.read_text(encoding="utf-8") if allowed else "permission denied"
