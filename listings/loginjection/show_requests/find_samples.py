import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO
from urllib.request import urlopen

import click
import requests


def tail(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            # ruleid: LOG-PRINTABLE
            print(line, end="")


def numbered(path):
    with path.open() as lines:
        for number, line in enumerate(lines):
            # ruleid: LOG-PRINTABLE
            sys.stdout.write(f"{number}: {line}")


def cat(name):
    text = Path(name).read_text()
    # ruleid: LOG-PRINTABLE
    click.echo(text)


class Tool:
    def names(self, found: Iterable[str]) -> None:
        for name in sorted(found):
            # ruleid: LOG-PRINTABLE
            print("found", name.strip(), file=self.out)


def history():
    done = subprocess.run(["git", "log", "-5"], capture_output=True, text=True)
    # ruleid: LOG-PRINTABLE
    print(done.stdout)


def fetch(address):
    answer = requests.get(address, timeout=5)
    # ruleid: LOG-PRINTABLE
    print(answer.text[:200])


async def banner(sock):
    data = sock.recv(1024)
    # ruleid: LOG-PRINTABLE
    print("server says: %s" % data.decode("latin-1"))


def listing(folder):
    for name in os.listdir(folder):
        # ruleid: LOG-PRINTABLE
        print(name)


def message(title: str) -> None:
    # todoruleid: LOG-PRINTABLE
    print(f"message: {title}")


def quoted(path):
    with open(path) as file:
        for line in file:
            # ok: LOG-PRINTABLE
            print(repr(line))
            # ok: LOG-PRINTABLE
            print(f"{line!r:>40}")
            # ok: LOG-PRINTABLE
            print(line.encode("unicode_escape").decode())
            # ok: LOG-PRINTABLE
            print(len(line), "characters")
            # ok: LOG-PRINTABLE
            print(json.dumps(line))
            if line.isprintable():
                # ok: LOG-PRINTABLE
                print(line)


def count(names: list[str]) -> None:
    # ok: LOG-PRINTABLE
    print(f"{len(names)} names")


def own(out: TextIO) -> None:
    # ok: LOG-PRINTABLE
    print("done", file=out)


def copy(source, target):
    with open(source) as lines, open(target, "w") as out:
        for line in lines:
            # ok: LOG-PRINTABLE
            out.write(line)


def status(command):
    done = subprocess.run(command)
    # ok: LOG-PRINTABLE
    print("exit code", done.returncode)


def page(address):
    # ok: LOG-PRINTABLE
    print(json.load(urlopen(address))["size"])


def lines_of(path):
    total = 0
    with open(path) as file:
        for line in file:
            total += int(line)
    # ok: LOG-PRINTABLE
    print(total)
