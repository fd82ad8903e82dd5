"""More ways to ask a name about its owner and to open that name afterwards, and code that asks the open file."""

import configparser
import json
import os
import os as system
import runpy
import stat
from os import stat as get_facts
from pathlib import Path


def read_key(path):
    # ruleid: PERM-TRUST
    facts = os.stat(path)
    if facts.st_mode & 0o077:
        raise PermissionError(f"{path} is open to others")
    with open(path, "rb") as file:
        return file.read()


def run_hook(path):
    # ruleid: PERM-TRUST
    if system.stat(path).st_uid not in (0, os.getuid()):
        return None
    return runpy.run_path(path)


class Settings:
    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self):
        # ruleid: PERM-TRUST
        facts = self.path.lstat()
        if stat.S_ISLNK(facts.st_mode) or facts.st_uid != os.geteuid():
            raise PermissionError(self.path)
        return json.loads(self.path.read_text())

    async def load_later(self):
        # ruleid: PERM-TRUST
        assert not self.path.stat().st_mode & stat.S_IWOTH
        return self.path.read_bytes()


def read_ini(name):
    parser = configparser.ConfigParser()
    # ruleid: PERM-TRUST
    facts = get_facts(name)
    mine = facts.st_uid == os.getuid() and not facts.st_mode & 0o022
    if mine:
        parser.read(name)
    return parser


def read_with_its_folder(path: Path) -> str:
    for step in [path.parent, path]:
        # ruleid: PERM-TRUST
        facts = os.stat(step)
        if facts.st_uid != 0:
            raise PermissionError(step)
    with path.open() as file:
        return file.read()


def read_checked(path):
    # todoruleid: PERM-TRUST
    check_owner(path)
    return open(path).read()


def check_owner(path):
    if os.stat(path).st_uid != os.getuid():
        raise PermissionError(path)


def ask_the_open_file(path):
    with open(path) as file:
        # ok: PERM-TRUST
        facts = os.fstat(file.fileno())
        if facts.st_uid != os.getuid() or facts.st_mode & 0o022:
            raise PermissionError(path)
        return file.read()


def by_handle(path):
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    # ok: PERM-TRUST
    if os.stat(handle).st_uid != os.getuid():
        raise PermissionError(path)
    return os.fdopen(handle).read()


def size_and_text(path: Path):
    # ok: PERM-TRUST
    facts = path.stat()
    if facts.st_size > 1_000_000:
        raise ValueError("too large")
    return path.read_text()


def only_files(path):
    # ok: PERM-TRUST
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise ValueError(path)
    with open(path) as file:
        return file.read()


def listing(folder: Path):
    # ok: PERM-TRUST
    return {each.name: each.stat().st_uid for each in folder.iterdir()}


def changed(path, since):
    # ok: PERM-TRUST
    if os.stat(path).st_mtime <= since:
        return None
    return open(path).read()
