"""How a fault in a listing is reported: the file, the line, the message and a hint."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong and how to put it right.

    `line` counts from 1; 0 stands for the file as a whole.
    """

    path: Path
    line: int
    message: str
    hint: str

    def __str__(self) -> str:
        path = self.path
        if path.is_absolute() and path.is_relative_to(Path.cwd()):
            path = path.relative_to(Path.cwd())
        place = f"{path}:{self.line}" if self.line else f"{path}"
        return f"{place}: {self.message}. {self.hint}"


class ListingError(Exception):
    """A listing cannot be loaded; `problem` says where and why."""

    def __init__(self, path: Path, line: int, message: str, hint: str) -> None:
        self.problem = Problem(path, line, message, hint)
        super().__init__(str(self.problem))
