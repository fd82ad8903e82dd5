import copy
import json
import os
import subprocess
from os import environ

from flask import request

NAMES = {"LANG", "TZ"}


def build(command, settings):
    # ruleid: CMD-ENV
    return subprocess.Popen(command, env=dict(os.environ, **settings))


class Job:
    command = ["make"]

    def run(self, variables: dict[str, str]) -> int:
        env = os.environ.copy()
        # ruleid: CMD-ENV
        env.update(variables)
        return subprocess.call(self.command, env=env)

    async def start(self, **options):
        # ruleid: CMD-ENV
        merged = environ | options
        return await self.spawn(env=merged)


def webhook():
    # ruleid: CMD-ENV
    os.environ.update(request.get_json()["env"])
    return subprocess.check_output(["./deploy.sh"])


def set_one():
    # ruleid: CMD-ENV
    os.environ[request.form["name"]] = request.form["value"]


def load(path):
    with open(path) as file:
        given = json.load(file)
    # ruleid: CMD-ENV
    return subprocess.run(["make"], env={**os.environ, **given})


def deny_list(command, given):
    env = copy.copy(os.environ)
    for name, value in given.items():
        if name != "LD_PRELOAD":
            # ruleid: CMD-ENV
            env[name] = value
    return subprocess.run(command, env=env)


def copied(command, given):
    env = dict(os.environ)
    for name, value in given.items():
        # ruleid: CMD-ENV
        env[name] = value
    return subprocess.run(command, env=env)


# Honest from here on.


def in_english(command):
    # ok: CMD-ENV
    return subprocess.run(command, env={**os.environ, "LC_ALL": "C"})


def in_zone(command, zone):
    # ok: CMD-ENV
    return subprocess.run(command, env={"PATH": "/usr/bin", "TZ": zone})


def debug():
    # ok: CMD-ENV
    os.environ["DEBUG"] = "1"


def with_language(command, language):
    env = os.environ.copy()
    # ok: CMD-ENV
    env["LANG"] = language
    return subprocess.run(command, env=env)


def with_list(command, given):
    env = dict(os.environ)
    for name, value in given.items():
        if name not in NAMES:
            raise ValueError(name)
        # ok: CMD-ENV
        env[name] = value
    return subprocess.run(command, env=env)


def chosen(command, given):
    # ok: CMD-ENV
    return subprocess.run(command, env={**os.environ, **{k: given[k] for k in NAMES}})


def settings(defaults, given):
    # ok: CMD-ENV
    return {**defaults, **given}


def wrapper(command, env=None):
    # ok: CMD-ENV
    return subprocess.run(command, env=env)


def test_home(monkeypatch, tmp_path):
    # ok: CMD-ENV
    monkeypatch.setenv("HOME", str(tmp_path))


def from_another_module(command):
    # todoruleid: CMD-ENV
    return subprocess.run(command, env=stored.environment)
