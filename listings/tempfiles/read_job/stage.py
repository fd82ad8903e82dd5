"""A queue in which Mallory can rename, link and write, and a file that she cannot read."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.job = self.write("queue/000007.job", "print me")
        self.write("queue/000008.job", "z" * 1000)
        self.queue = self.job.parent
        self.payroll = self.write("private/payroll.txt", self.secret)

    def swap(self, put: Callable[[Path], object]) -> None:
        """Put something else where the job was."""
        self.job.rename(self.queue / "aside")
        put(self.job)

    def grow(self, size: int = 100_000) -> None:
        """Add to the job, whatever it is called by now."""
        with self.job.open("a") as file:
            file.write("a" * size)

    def after_the_check(self, action: Callable[[], object]) -> ExitStack:
        """Act once, just after somebody asked what the job is, by name or by handle."""
        moves = [action]
        stack = ExitStack()
        for name in ("stat", "fstat"):
            ask = getattr(os, name)

            def stepped(
                place: Any, *args: Any, ask: Any = ask, **kwargs: Any
            ) -> os.stat_result:
                facts: os.stat_result = ask(place, *args, **kwargs)
                if moves and (isinstance(place, int) or Path(place) == self.job):
                    moves.pop()()
                return facts

            stack.callback(setattr, os, name, ask)
            setattr(os, name, stepped)
        return stack
