"""Files that are emptied and written again, and honest look-alikes."""

import json
import os
import pickle
import shutil
import tempfile
from configparser import ConfigParser
from pathlib import Path

import yaml

CONFIG = Path("~/.app/config.yml").expanduser()


def save_config(config: ConfigParser, path: str) -> None:
    # ruleid: FILE-REPLACE
    with open(path, "w") as file:
        config.write(file)


def update_settings(changes):
    with CONFIG.open() as file:
        settings = yaml.safe_load(file)
    settings.update(changes)
    # ruleid: FILE-REPLACE
    with CONFIG.open("w") as file:
        yaml.safe_dump(settings, file)


class Store:
    def __init__(self, path):
        self.path = path
        self.data = {}

    def save(self):
        # ruleid: FILE-REPLACE
        with open(self.path, "w", encoding="utf-8") as file:
            json.dump(self.data, file, indent=2)

    def _persist(self, index: Path) -> None:
        # ruleid: FILE-REPLACE
        index.write_text(json.dumps(self.data))

    async def write_cache(self, target):
        # ruleid: FILE-REPLACE
        with open(target, "wb") as file:
            pickle.dump(self.data, file)


def save_hosts(path, hosts):
    # ruleid: FILE-REPLACE
    with open(path, "w") as file:
        file.write("# hosts\n")
        for name, key in hosts.items():
            file.write(f"{name} {key}\n")


def save_state(path, state):
    # ruleid: FILE-REPLACE-TMP
    beside = path + ".tmp"
    with open(beside, "w") as file:
        json.dump(state, file)
    os.rename(beside, path)


def store(path: Path, text: str) -> None:
    # ruleid: FILE-REPLACE-TMP
    fresh = path.with_name("settings.new")
    fresh.write_text(text)
    fresh.replace(path)


def save_made_up(path: Path, data: dict) -> None:
    # ok: FILE-REPLACE-TMP
    handle, fresh = tempfile.mkstemp(dir=path.parent)
    # ok: FILE-REPLACE
    with open(handle, "w") as file:
        json.dump(data, file)
    os.replace(fresh, path)


def save_named(path: str, data: dict) -> None:
    with tempfile.NamedTemporaryFile(
        "w", dir=os.path.dirname(path), delete=False
    ) as file:
        # ok: FILE-REPLACE
        json.dump(data, file)
    os.replace(file.name, path)


def write_report(path, rows):
    # ok: FILE-REPLACE
    with open(path, "w") as file:
        for row in rows:
            file.write(row)


def save_once(path, data):
    # ok: FILE-REPLACE
    with open(path, "x") as file:
        json.dump(data, file)


def save_log(path, line):
    # ok: FILE-REPLACE
    with open(path, "a") as file:
        file.write(line)


def load_config(path):
    # ok: FILE-REPLACE
    with open(path) as file:
        return json.load(file)


def save_copy(path: Path) -> None:
    # ok: FILE-REPLACE-TMP
    backup = path.with_suffix(".bak")
    shutil.copy(path, backup)


def save_as_text(config, path):
    # todoruleid: FILE-REPLACE
    write_all(path, json.dumps(config))


def write_all(path, text):
    with open(path, "w") as file:
        file.write(text)
