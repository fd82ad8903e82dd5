"""Files that are looked at by name and opened later, and honest look-alikes."""

import os
import stat
from pathlib import Path

import aiofiles

MOST = 1_000_000


def show(path):
    if not os.access(path, os.R_OK):
        raise PermissionError(path)
    # ruleid: TEMP-HANDLE
    with open(path) as file:
        return file.read()


def submit(path: Path) -> bytes:
    if path.is_symlink():
        raise ValueError("no links")
    # ruleid: TEMP-HANDLE
    return path.read_bytes()


class Queue:
    def take(self, name):
        path = os.path.join(self.folder, name)
        if os.lstat(path).st_uid != self.user:
            raise PermissionError(path)
        # ruleid: TEMP-HANDLE
        return os.open(path, os.O_RDONLY)

    async def fetch(self, path):
        facts = os.stat(path)
        if not stat.S_ISREG(facts.st_mode):
            raise ValueError(path)
        # ruleid: TEMP-HANDLE
        async with aiofiles.open(path, "rb") as file:
            return await file.read(MOST)


def if_allowed(path):
    if os.access(path, os.R_OK):
        # ruleid: TEMP-HANDLE
        return open(path, "rb")
    return None


def small(path):
    if os.path.getsize(path) > MOST:
        raise ValueError("too large")
    with open(path, "rb") as file:
        # ruleid: TEMP-HANDLE-SIZE
        return file.read()


def small_by_handle(file):
    if os.fstat(file.fileno()).st_size > MOST:
        raise ValueError("too large")
    # ruleid: TEMP-HANDLE-SIZE
    return file.read()


def one_name_only(file):
    facts = os.fstat(file.fileno())
    # ruleid: TEMP-HANDLE-OWNER
    if facts.st_nlink > 1:
        raise ValueError("it has another name")
    return file.read(MOST)


def ask_the_handle(path, user):
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    facts = os.fstat(handle)
    # ok: TEMP-HANDLE-OWNER
    if facts.st_nlink != 1 or facts.st_uid != user:
        raise PermissionError(path)
    with open(handle, "rb") as file:
        # ok: TEMP-HANDLE-SIZE
        return file.read(MOST)


def changed(path, since):
    if os.stat(path).st_mtime <= since:
        raise LookupError(path)
    # ok: TEMP-HANDLE
    return open(path, "rb")


def there(path: Path) -> str:
    if not path.exists():
        raise FileNotFoundError(path)
    # ok: TEMP-HANDLE
    return path.read_text()


def writable(path):
    if not os.access(path, os.W_OK):
        raise PermissionError(path)
    # ok: TEMP-HANDLE
    return open(path, "w")


def another(path, other):
    if os.path.islink(path):
        raise ValueError(path)
    # ok: TEMP-HANDLE
    return open(other)


def bounded(path):
    if os.path.getsize(path) > MOST:
        raise ValueError("too large")
    with open(path, "rb") as file:
        # ok: TEMP-HANDLE-SIZE
        return file.read(MOST + 1)


def links(path):
    # ok: TEMP-HANDLE-OWNER
    return os.stat(path).st_nlink == 1


def in_two_functions(path):
    refuse_links(path)
    # todoruleid: TEMP-HANDLE
    return open(path)


def refuse_links(path):
    if os.path.islink(path):
        raise ValueError(path)
