"""Names that are opened below a folder's handle, and honest look-alikes."""

import os
import re
from functools import partial
from os import O_NOFOLLOW, O_RDONLY

NAMES = {"index.txt", "about.txt"}


def load(folder, name):
    # ruleid: OPEN-PART-BY-PART
    fd = os.open(name, os.O_RDONLY | os.O_CLOEXEC, dir_fd=folder)
    return os.fdopen(fd).read()


class Site:
    def __init__(self, path):
        self.fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY)

    def page(self, slug: str) -> str:
        flags = os.O_RDONLY
        # ruleid: OPEN-PART-BY-PART
        with os.fdopen(os.open(f"{slug}.html", flags, dir_fd=self.fd)) as file:
            return file.read()


def inside(folder):
    def opener(path, flags):
        # ruleid: OPEN-PART-BY-PART
        return os.open(path, flags, dir_fd=folder)

    return opener


def read_text(folder, name):
    # ruleid: OPEN-PART-BY-PART
    with open(name, opener=lambda p, f: os.open(p, f, dir_fd=folder)) as file:
        return file.read()


async def save(folder, name, content):
    # ruleid: OPEN-PART-BY-PART
    fd = os.open(name + ".part", os.O_WRONLY | os.O_CREAT, 0o600, dir_fd=folder)
    os.write(fd, content)
    os.close(fd)


def whole_path(folder, name):
    if os.path.isabs(name):
        raise ValueError(name)
    # ruleid: OPEN-PART-BY-PART
    return os.open(name, O_RDONLY | O_NOFOLLOW, dir_fd=folder)


def one_part(folder, name):
    if "/" in name or name.startswith("."):
        raise ValueError(name)
    # ok: OPEN-PART-BY-PART
    return os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=folder)


def matched(folder, name):
    if not re.fullmatch(r"[a-z]+\.txt", name):
        raise ValueError(name)
    # ok: OPEN-PART-BY-PART
    return os.open(name, os.O_RDONLY, dir_fd=folder)


def listed(folder, name):
    if name not in NAMES:
        raise KeyError(name)
    # ok: OPEN-PART-BY-PART
    return os.open(name, os.O_RDONLY, dir_fd=folder)


def fixed_name(folder):
    # ok: OPEN-PART-BY-PART
    return os.open("index.txt", os.O_RDONLY, dir_fd=folder)


def descend(folder, path):
    for part in path.split("/"):
        # ok: OPEN-PART-BY-PART
        folder = os.open(part, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=folder)
    return folder


def by_path(path):
    # ok: OPEN-PART-BY-PART
    return os.open(path, os.O_RDONLY)


def open_in(name, flags, folder, mode=0o600):
    # ok: OPEN-PART-BY-PART
    return os.open(name, flags, mode, dir_fd=folder)


def bound(folder, name):
    # todoruleid: OPEN-PART-BY-PART
    with open(name, opener=partial(os.open, dir_fd=folder)) as file:
        return file.read()
