import asyncio
import os
import pipes
import re
import shlex
import subprocess as sp
from pathlib import Path
from subprocess import check_call, check_output, run

from flask import request

NAME = re.compile(r"[a-z0-9]+\.png")


def clone(url, target):
    # ruleid: CMD-DASHES
    check_call(["git", "clone", "--depth=1", url, target])


def log(branch: str) -> bytes:
    # ruleid: CMD-DASHES
    return check_output(["/usr/bin/git", "log", branch])


class Uploads:
    folder = "/srv/uploads"

    def remove(self, *names):
        # ruleid: CMD-DASHES
        run(["rm", "-rf", *names], cwd=self.folder, check=True)

    async def search(self, word):
        # ruleid: CMD-DASHES
        command = ["grep", word, "-r", "."]
        return await asyncio.create_subprocess_exec(*command, cwd=self.folder)


def download():
    # ruleid: CMD-DASHES
    return sp.Popen(["curl", request.args["url"]], stdout=sp.PIPE)


def host_of(address):
    address = address.strip()
    # ruleid: CMD-DASHES
    return sp.run(["nslookup", address], capture_output=True, text=True).stdout


def synchronise(source, hosts):
    for host in hosts:
        # todoruleid: CMD-DASHES
        sp.run(["rsync", "--archive", source, host + ":/srv"])


def send(recipient: str, body: str) -> None:
    if "--" in recipient:
        raise ValueError(recipient)
    # ruleid: CMD-DASHES
    run(["sendmail", recipient], input=body.encode(), check=True)


def step_by_step(names):
    command = ["zip", "out.zip"]
    command.extend(names)
    # todoruleid: CMD-DASHES
    run(command)


def archive(folder):
    # ruleid: CMD-DASHES-QUOTED
    os.system(f"zip -r out.zip {shlex.quote(folder)}")


def fetch(url):
    # ruleid: CMD-DASHES-QUOTED
    os.popen(f"wget -q {pipes.quote(url)}")


# Honest from here on.


def clone_safely(url, target):
    # ok: CMD-DASHES
    check_call(["git", "clone", "--depth=1", "--", url, target])


def remove_safely(names):
    # ok: CMD-DASHES
    run(["rm", "-rf", "--", *names], check=True)


def git(*arguments):
    # The caller says what to do.
    # ok: CMD-DASHES
    return check_output(["git", *arguments])


def compile_source(name):
    # ok: CMD-DASHES
    return run(["git", "-C", name, "status"])


def crop(name):
    if not NAME.fullmatch(name):
        raise ValueError(name)
    # ok: CMD-DASHES
    return run(["convert", name, "-crop", "10x10", "out.png"])


def extract(path: Path) -> None:
    # ok: CMD-DASHES
    run(["tar", "xf", path], check=True)


def archive_below(folder, names):
    # ok: CMD-DASHES
    run(["tar", "czf", "out.tgz", *[os.path.join(folder, name) for name in names]])


def show(name):
    # ok: CMD-DASHES
    run(["cat", "./" + name])


def head(name):
    if name.startswith("-"):
        raise ValueError(name)
    # ok: CMD-DASHES
    return check_output(["head", name])


def wait(seconds: int) -> None:
    # ok: CMD-DASHES
    run(["ping", "-c", "1", seconds])


def shopping_list(more):
    # ok: CMD-DASHES
    return ["flour", "sugar", *more]


def archive_quoted(folder):
    # ok: CMD-DASHES-QUOTED
    os.system(f"zip -r out.zip -- {shlex.quote(folder)}")


def report(name):
    # ok: CMD-DASHES-QUOTED
    print(f"could not find {shlex.quote(name)}")
