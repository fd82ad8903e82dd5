"""Folders that are emptied by paths or in calls of their own, and honest look-alikes."""

import os
import shutil
import stat
from pathlib import Path


def remove_tree(path):
    for name in os.listdir(path):
        inner = os.path.join(path, name)
        if os.path.isdir(inner):
            # ruleid: TEMP-CLEAN
            remove_tree(inner)
        else:
            os.unlink(inner)
    os.rmdir(path)


def wipe(folder: Path) -> None:
    for entry in sorted(folder.glob("*")):
        if entry.is_dir():
            # ruleid: TEMP-CLEAN
            wipe(entry)
        else:
            entry.unlink(missing_ok=True)
    folder.rmdir()


def purge(top):
    for entry in os.scandir(top):
        if entry.is_dir():
            # ruleid: TEMP-CLEAN
            purge(entry.path)
            os.rmdir(entry.path)
        else:
            os.remove(entry.path)


class Workspace:
    def clean(self, folder):
        for path in folder.iterdir():
            # ruleid: TEMP-CLEAN-CHMOD
            os.chmod(path, stat.S_IRWXU)
        shutil.rmtree(folder)


def unlock_and_remove(top):
    for folder, names, files in os.walk(top, topdown=False):
        for name in files:
            path = os.path.join(folder, name)
            # ruleid: TEMP-CLEAN-CHMOD
            os.chmod(path, 0o666)
            os.remove(path)


def by_handle(fd):
    for name in os.listdir(fd):
        if stat.S_ISDIR(os.stat(name, dir_fd=fd, follow_symlinks=False).st_mode):
            inner = os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=fd)
            # ruleid: TEMP-CLEAN-RECURSION
            by_handle(inner)
            os.close(inner)
            os.rmdir(name, dir_fd=fd)
        else:
            os.unlink(name, dir_fd=fd)


def remove_build(folder):
    # ok: TEMP-CLEAN
    shutil.rmtree(folder)


def size(folder: Path) -> int:
    total = 0
    for entry in folder.iterdir():
        # ok: TEMP-CLEAN
        total += size(entry) if entry.is_dir() else entry.stat().st_size
    return total


def make_readable(folder: Path) -> None:
    for path in folder.rglob("*.html"):
        # ok: TEMP-CLEAN-CHMOD
        path.chmod(0o644)


def not_through_links(folder: Path) -> None:
    for path in folder.iterdir():
        # ok: TEMP-CLEAN-CHMOD
        os.chmod(path, 0o700, follow_symlinks=False)
        path.unlink()


def remove_empty(folders):
    for folder in folders:
        # ok: TEMP-CLEAN
        os.rmdir(folder)


def with_a_stack(top):
    pending = [os.open(top, os.O_RDONLY | os.O_NOFOLLOW)]
    while pending:
        fd = pending.pop()
        for name in os.listdir(fd):
            # ok: TEMP-CLEAN-RECURSION
            os.unlink(name, dir_fd=fd)
        os.close(fd)


def copy_tree(source, target):
    for entry in os.scandir(source):
        if entry.is_dir():
            # ok: TEMP-CLEAN
            copy_tree(entry.path, os.path.join(target, entry.name))


def first(folder: Path) -> None:
    for path in folder.iterdir():
        # todoruleid: TEMP-CLEAN
        second(path)


def second(path: Path) -> None:
    if path.is_dir():
        first(path)
        path.rmdir()
    else:
        path.unlink()
