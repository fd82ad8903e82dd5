"""More ways to write a secret where others can read it for a moment, and code that does not."""

import configparser
import json
import os
import pathlib
import stat
import tempfile
from os import chmod
from pathlib import Path


def save_key(path, key):
    # ruleid: PERM-CREATE
    with open(path, "wb") as file:
        file.write(key)
    os.chmod(path, 0o600)


class Session:
    path = Path.home() / ".netrc"

    def save(self, lines):
        # ruleid: PERM-CREATE
        with self.path.open(mode="w") as file:
            file.writelines(lines)
        self.path.chmod(stat.S_IRUSR | stat.S_IWUSR)

    def save_config(self, parser: configparser.ConfigParser) -> None:
        target = os.path.expanduser("~/.shoprc")
        # ruleid: PERM-CREATE
        with open(target, "w", encoding="utf-8") as file:
            chmod(target, stat.S_IRUSR | stat.S_IWUSR)
            parser.write(file)


async def save_cookie(folder: pathlib.Path, cookie: dict) -> None:
    jar = folder / "cookie.json"
    # ruleid: PERM-CREATE
    jar.write_text(json.dumps(cookie))
    os.chmod(jar, 0o600)


def save_at_once(name, secret):
    # ruleid: PERM-CREATE
    file = open(name, mode="w")
    file.write(secret)
    file.close()
    os.chmod(name, 0o400)


def overwrite(path, secret):
    # ruleid: PERM-CREATE-EXISTING
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(secret)


def overwrite_by_name(path, secret):
    # ruleid: PERM-CREATE-EXISTING
    with open(
        path, "w", opener=lambda name, flags: os.open(name, flags, 0o600)
    ) as file:
        file.write(secret)


def masked(path, secret):
    # ruleid: PERM-CREATE-UMASK
    old = os.umask(0o077)
    with open(path, "w") as file:
        file.write(secret)
    os.umask(old)


def save_then_close(path: Path, secret: str) -> None:
    # todoruleid: PERM-CREATE
    path.write_text(secret)
    close_to_others(path)


def close_to_others(path):
    os.chmod(path, 0o600)


def new_file(path, secret):
    # ok: PERM-CREATE-EXISTING
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(secret)


def through_a_temporary(path, secret):
    handle, fresh = tempfile.mkstemp(dir=os.path.dirname(path))
    with open(handle, "w") as file:
        file.write(secret)
    # ok: PERM-CREATE
    os.chmod(fresh, 0o600)
    os.replace(fresh, path)


def new_by_opener(path, secret):
    # ok: PERM-CREATE-EXISTING
    with open(
        path, "x", opener=lambda name, flags: os.open(name, flags, 0o600)
    ) as file:
        file.write(secret)


def a_script(path: Path, text: str) -> None:
    # ok: PERM-CREATE
    path.write_text(text)
    path.chmod(0o755)


def a_public_file(path, text):
    # ok: PERM-CREATE
    with open(path, "w") as file:
        file.write(text)
    os.chmod(path, 0o644)


def a_readable_file(path: Path, text: str) -> None:
    # ok: PERM-CREATE
    path.write_text(text)
    path.chmod(stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP | stat.S_IROTH)


def two_files(report: Path, key: Path, text: str) -> None:
    # ok: PERM-CREATE
    report.write_text(text)
    key.chmod(0o600)


def a_lock(path):
    # ok: PERM-CREATE-EXISTING
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o644)


def read(path):
    # ok: PERM-CREATE
    with open(path) as file:
        text = file.read()
    os.chmod(path, 0o600)
    return text


def a_folder(path):
    # ok: PERM-CREATE-UMASK
    old = os.umask(0o022)
    try:
        os.makedirs(path)
    finally:
        os.umask(old)
