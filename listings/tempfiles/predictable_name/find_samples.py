"""Files in a folder that all share, and honest look-alikes."""

import os
import shutil
import sqlite3
import tempfile
import uuid
from pathlib import Path
from tempfile import gettempdir, mktemp

import aiofiles

DEFAULT = "/srv/app"


def dump(data):
    # ruleid: TEMP-MKSTEMP
    with open("/tmp/dump.json", "w") as file:
        file.write(data)


def pid_file():
    # ruleid: TEMP-MKSTEMP
    Path("/tmp", f"server-{os.getpid()}.pid").write_text(str(os.getpid()))


class Cache:
    def __init__(self, name):
        # ruleid: TEMP-MKSTEMP
        self.connection = sqlite3.connect(os.path.join(gettempdir(), name + ".db"))


async def upload(name, body):
    # ruleid: TEMP-MKSTEMP
    async with aiofiles.open(f"/var/tmp/{name}", mode="wb") as file:
        await file.write(body)


def publish(source, folder=tempfile.gettempdir()):
    # ruleid: TEMP-MKSTEMP
    shutil.copyfile(source, os.path.join(folder, "published.bin"))


def lock(name):
    path = Path(tempfile.gettempdir()) / f"{name}.lock"
    # ruleid: TEMP-MKSTEMP
    return path.open("w")


def scratch():
    # ruleid: TEMP-MKSTEMP-MKTEMP
    path = mktemp(".txt")
    return open(path, "x")


def socket_path():
    # ruleid: TEMP-MKSTEMP-MKTEMP
    return tempfile.mktemp(prefix="sock-", dir="/run/app")


def private():
    handle, path = tempfile.mkstemp(dir="/tmp")
    # ok: TEMP-MKSTEMP
    with open(handle, "w") as file:
        file.write("mine")
    return path


def own_folder():
    folder = tempfile.mkdtemp(dir="/tmp")
    # ok: TEMP-MKSTEMP
    Path(folder, "report.txt").write_text("mine")


def new_only():
    # ok: TEMP-MKSTEMP
    with open("/tmp/app.lock", "x") as file:
        file.write(str(os.getpid()))


def read():
    # ok: TEMP-MKSTEMP
    with open("/tmp/dump.json") as file:
        return file.read()


def made_up():
    # ok: TEMP-MKSTEMP
    with open(f"/tmp/{uuid.uuid4()}", "w") as file:
        file.write("mine")


def elsewhere(name):
    # ok: TEMP-MKSTEMP
    with open(f"{DEFAULT}/tmp/{name}", "w") as file:
        file.write("mine")


def template(name):
    # ok: TEMP-MKSTEMP
    with open("/tmpl/" + name, "w") as file:
        file.write("a template")


def address(number):
    # ok: TEMP-MKSTEMP-MKTEMP
    return tempfile.mktemp(prefix=rf"\\.\pipe\app-{number}-")


class Settings:
    scratch = "/tmp/app"


def configured():
    # todoruleid: TEMP-MKSTEMP
    with open(os.path.join(Settings.scratch, "state"), "w") as file:
        file.write("mine")
