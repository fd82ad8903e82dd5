"""A queue in which Mallory can rename, link and write, and a file that she cannot read.

One account plays all parts in a trial, so all files belong to Ada. Mallory is another
user: none of these files is hers.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.ada = os.geteuid()
        self.mallory = self.ada + 1
        self.queue = self.root / "queue"
        for user in (self.ada, self.mallory):
            self.write(f"queue/{user}-7.job", "print me")
        self.write(f"queue/{self.ada}-8.job", "z" * 1000)
        self.write(f"queue/{self.ada}-9.job", "gr\u00fc\u00dfe")
        self.payroll = self.write("private/payroll.txt", self.secret)

    def job(self, user: int) -> Path:
        return self.queue / f"{user}-7.job"

    def swap(self, job: Path, put: Callable[..., object], *arguments: object) -> None:
        """Put something else where the job was."""
        job.rename(self.queue / "aside")
        put(*arguments)

    def grow(self, job: Path, size: int = 100_000) -> None:
        """Append to a job."""
        with job.open("a") as file:
            file.write("a" * size)

    def before_the_check(self, action: Callable[[], object]) -> ExitStack:
        """Act once, just before somebody asks what the open file is."""
        return self._around(("fstat",), action, None)

    def after_the_check(self, action: Callable[[], object]) -> ExitStack:
        """Act once, just after somebody asked what a job is, by name or by handle."""
        return self._around(("stat", "fstat"), None, action)

    def _around(
        self,
        names: tuple[str, ...],
        before: Callable[[], object] | None,
        after: Callable[[], object] | None,
    ) -> ExitStack:
        moves = [before or after]
        stack = ExitStack()
        for name in names:
            ask = getattr(os, name)

            def stepped(
                place: Any, *args: Any, ask: Any = ask, **kwargs: Any
            ) -> os.stat_result:
                job = isinstance(place, int) or Path(place).suffix == ".job"
                move = moves.pop() if moves and job else None
                if move and before:
                    move()
                facts: os.stat_result = ask(place, *args, **kwargs)
                if move and after:
                    move()
                return facts

            stack.callback(setattr, os, name, ask)
            setattr(os, name, stepped)
        return stack

    @contextmanager
    def a_writer_after(
        self, seconds: float, pipe: Path
    ) -> Iterator[Callable[[], bool]]:
        """Open a pipe for writing after a while; tell whether a reader waited for that."""
        waited = threading.Event()

        def write() -> None:
            with suppress(OSError):  # nobody reads it
                os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
                waited.set()

        timer = threading.Timer(seconds, write)
        timer.start()
        try:
            yield waited.is_set
        finally:
            timer.cancel()
            timer.join()
