"""A process that root has started, with files that it may read or not.

Changing the user of a process takes root, which a trial does not have. So the functions
of `os` that do it act on a model here, which follows credentials(7) of Linux.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import prover

WEB = 1001  # the account that is to serve, and its group
UNCHANGED = (-1, 2**32 - 1)


class Process:
    """The user and group ids of one process: real, effective and saved; its groups."""

    def __init__(self) -> None:
        self.users, self.groups_of = (0, 0, 0), (0, 0, 0)
        self.groups = [0, 34]
        self.may_change = True  # in a container without CAP_SETUID it may not

    def setresuid(self, real: int, effective: int, saved: int) -> None:
        self.users = self._changed(self.users, (real, effective, saved))

    def setresgid(self, real: int, effective: int, saved: int) -> None:
        self.groups_of = self._changed(self.groups_of, (real, effective, saved))

    def setuid(self, user: int) -> None:
        _must_be_an_id(user)
        if self._is_root():
            self.setresuid(user, user, user)
        else:
            self._must_be(user, self.users[0], self.users[2])
            self.setresuid(-1, user, -1)

    def setgid(self, group: int) -> None:
        _must_be_an_id(group)
        if self._is_root():
            self.setresgid(group, group, group)
        else:
            self._must_be(group, self.groups_of[0], self.groups_of[2])
            self.setresgid(-1, group, -1)

    def seteuid(self, user: int) -> None:
        _must_be_an_id(user)
        self.setresuid(-1, user, -1)

    def setegid(self, group: int) -> None:
        _must_be_an_id(group)
        self.setresgid(-1, group, -1)

    def setreuid(self, real: int, effective: int) -> None:
        self._must_be(real, -1, 2**32 - 1, *self.users[:2])
        self.setresuid(real, effective, _saved(self.users, real, effective))

    def setregid(self, real: int, effective: int) -> None:
        self._must_be(real, -1, 2**32 - 1, *self.groups_of[:2])
        self.setresgid(real, effective, _saved(self.groups_of, real, effective))

    def setgroups(self, groups: Iterable[int]) -> None:
        self._must_be(0)
        self.groups = [*groups]

    def initgroups(self, _name: str, group: int) -> None:
        self.setgroups([group])

    def getuid(self) -> int:
        return self.users[0]

    def geteuid(self) -> int:
        return self.users[1]

    def getgid(self) -> int:
        return self.groups_of[0]

    def getegid(self) -> int:
        return self.groups_of[1]

    def getresuid(self) -> tuple[int, int, int]:
        return self.users

    def getresgid(self) -> tuple[int, int, int]:
        return self.groups_of

    def getgroups(self) -> list[int]:
        return [*self.groups]

    def _is_root(self) -> bool:
        return self.may_change and self.users[1] == 0

    def _must_be(self, number: int, *allowed: int) -> None:
        """Refuse, unless this is root or the number is one of those allowed."""
        if not self._is_root() and number not in allowed:
            raise PermissionError(1, "Operation not permitted")

    def _changed(
        self, old: tuple[int, int, int], new: tuple[int, int, int]
    ) -> tuple[int, int, int]:
        wanted = [each for each in new if each not in UNCHANGED]
        if any(not 0 <= each < 2**32 for each in wanted):
            raise OverflowError("uid is out of range")
        for each in wanted:
            self._must_be(each, *old)
        real, effective, saved = (
            was if each in UNCHANGED else each
            for was, each in zip(old, new, strict=True)
        )
        return real, effective, saved


def _must_be_an_id(number: int) -> None:
    if number in UNCHANGED:
        raise OSError(22, "Invalid argument")


def _saved(old: tuple[int, int, int], real: int, effective: int) -> int:
    changes = real not in UNCHANGED or effective not in (*UNCHANGED, old[0])
    if not changes:
        return -1
    return old[1] if effective in UNCHANGED else effective


CALLS = [name for name in vars(Process) if not name.startswith("_")]


class Stage(prover.Stage):
    def build(self) -> None:
        self.process = Process()
        self.files = {  # owner, group, mode
            "/etc/shadow": (0, 42, 0o640),
            "/root/notes": (0, 0, 0o640),
            "/var/backups/accounts": (0, 34, 0o640),
            "/srv/index.html": (WEB, WEB, 0o640),
        }

    def read(self, name: str) -> str:
        """Return a file's content, if the process may read it."""
        owner, group, mode = self.files[name]
        if self.process.geteuid() == owner:
            allowed = mode & 0o400
        elif group in (self.process.getegid(), *self.process.groups):
            allowed = mode & 0o040
        else:
            allowed = mode & 0o004
        if self.process.geteuid() != 0 and not allowed:
            return "permission denied"
        return "<h1>Shop</h1>" if name == "/srv/index.html" else self.secret

    @contextmanager
    def as_root(self) -> Iterator[None]:
        """Let the functions of `os` act on the model."""
        missing = object()
        before = {name: getattr(os, name, missing) for name in CALLS}
        for name in CALLS:
            setattr(os, name, getattr(self.process, name))
        try:
            yield
        finally:
            for name, original in before.items():
                if original is missing:
                    delattr(os, name)
                else:
                    setattr(os, name, original)
