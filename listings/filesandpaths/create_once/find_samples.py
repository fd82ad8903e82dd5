"""Files that are made if they are not there, and honest look-alikes."""

import os
from pathlib import Path

import aiofiles


def new_project(folder):
    config = os.path.join(folder, "project.toml")
    if os.path.exists(config):
        raise FileExistsError(config)
    # ruleid: FILE-NEW
    with open(config, "w") as file:
        file.write("[project]\n")


def create_key(path: Path, key: bytes) -> None:
    if not path.is_file():
        # ruleid: FILE-NEW
        path.write_bytes(key)


def free_name(folder, name):
    path = os.path.join(folder, name)
    number = 0
    while os.path.lexists(path):
        number += 1
        path = os.path.join(folder, f"{name}-{number}")
    # ruleid: FILE-NEW
    return open(path, mode="wb")


class Ledger:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def book(self, number: int, text: str) -> None:
        entry = self.folder / str(number)
        if entry.exists():
            raise ValueError("booked already")
        # ruleid: FILE-NEW
        async with aiofiles.open(entry, "w") as file:
            await file.write(text)


def lock(path):
    if not os.path.isfile(path):
        # ruleid: FILE-NEW
        open(path, "w").close()


def claim(path: Path, owner: str) -> None:
    with path.open("a") as file:
        # ruleid: FILE-NEW-APPEND
        if file.tell():
            raise RuntimeError("taken")
        file.write(owner)


def claim_old(path, owner):
    file = open(path, "ab")
    # ruleid: FILE-NEW-APPEND
    if file.tell() != 0:
        file.close()
        raise RuntimeError("taken")
    file.write(owner)


def exclusive(path: Path, text: str) -> None:
    if path.exists():
        raise FileExistsError(path)
    # ok: FILE-NEW
    with path.open("x") as file:
        file.write(text)


def must_be_there(path: Path, text: str) -> None:
    if not path.exists():
        raise FileNotFoundError(path)
    # ok: FILE-NEW
    path.write_text(text)


def in_a_new_folder(path: Path, text: str) -> None:
    if not path.parent.exists():
        path.parent.mkdir()
    # ok: FILE-NEW
    path.write_text(text)


def append(path: str, line: str) -> None:
    # ok: FILE-NEW
    with open(path, "a") as file:
        file.write(line)


def read_or_nothing(path: Path) -> str:
    if path.exists():
        # ok: FILE-NEW
        return path.read_text()
    return ""


def table(path: Path, row: str) -> None:
    with path.open("a") as file:
        # ok: FILE-NEW-APPEND
        if file.tell() == 0:
            file.write("name,amount\n")
        file.write(row)


def in_two_functions(path: Path, text: str) -> None:
    check_free(path)
    # todoruleid: FILE-NEW
    path.write_text(text)


def check_free(path: Path) -> None:
    if path.exists():
        raise FileExistsError(path)
