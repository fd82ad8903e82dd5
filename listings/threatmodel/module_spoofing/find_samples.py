"""More ways to search the folder of the data for modules, and code that searches its own."""

import os
import pathlib
import site
import sys
import sys as system
import tempfile
from importlib import import_module
from os import getcwd
from pathlib import Path
from sys import path as module_path


def main():
    # ruleid: MODEL-MODULE-PATH
    sys.path.insert(0, "")
    import_module("settings")


class Loader:
    def __init__(self) -> None:
        # ruleid: MODEL-MODULE-PATH
        system.path.append(getcwd())

    def prepare(self) -> None:
        # ruleid: MODEL-MODULE-PATH
        sys.path[:0] = [str(Path.cwd())]

    async def load(self, name: str):
        # ruleid: MODEL-MODULE-PATH
        sys.path = ["."] + sys.path
        return import_module(name)


def plugins():
    # ruleid: MODEL-MODULE-PATH
    site.addsitedir(os.path.abspath("."))
    # ruleid: MODEL-MODULE-PATH
    sys.path.extend([os.curdir, "plugins"])


def children():
    # ruleid: MODEL-MODULE-PATH
    os.environ["PYTHONPATH"] = os.getcwd()


def unpacked():
    # ruleid: MODEL-MODULE-PATH
    sys.path.insert(1, "/tmp/extensions")
    # ruleid: MODEL-MODULE-PATH
    sys.path.append(tempfile.gettempdir())


def with_a_name():
    here = os.getcwd()
    if here not in sys.path:
        # ruleid: MODEL-MODULE-PATH-KEPT
        sys.path.insert(0, here)


def from_a_setting(options):
    # todoruleid: MODEL-MODULE-PATH
    sys.path.insert(0, options.folder)


def beside_this_file():
    # ok: MODEL-MODULE-PATH
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))


def above_this_file():
    root = Path(__file__).resolve().parent.parent
    # ok: MODEL-MODULE-PATH-KEPT
    sys.path.append(str(root))


def installed():
    # ok: MODEL-MODULE-PATH
    sys.path.insert(0, "/usr/share/shop/plugins")


def without_the_current_folder():
    # ok: MODEL-MODULE-PATH
    sys.path[:] = [each for each in sys.path if each not in ("", os.getcwd())]


def of_a_package(package):
    # ok: MODEL-MODULE-PATH
    sys.path.insert(0, str(package.locate_file("")))


def removed():
    # ok: MODEL-MODULE-PATH
    sys.path.remove(os.getcwd())


def of_a_url(address):
    # ok: MODEL-MODULE-PATH
    address.path.append(os.getcwd())


def test_loads(monkeypatch, tmp_path):
    # ok: MODEL-MODULE-PATH
    monkeypatch.syspath_prepend(tmp_path)


def own_list():
    path = []
    # ok: MODEL-MODULE-PATH
    path.insert(0, os.getcwd())
    return path
