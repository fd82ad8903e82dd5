"""A program's readers, and a folder of data in which others can write."""

import os
import sys

import prover

READ_CSV = '''"""Read orders from comma-separated text."""

try:
    from fast_csv import amounts  # written in C, where it is installed
except ImportError:

    def amounts(text):
        lines = [line.split(",") for line in text.splitlines() if line]
        return [int(amount) for _, amount in lines]
'''
READ_PLIST = '''"""Read orders from a property list."""

import plistlib
from xml.parsers.expat import ExpatError

def amounts(text):
    try:
        return [int(amount) for amount in plistlib.loads(text.encode())["amounts"]]
    except (ExpatError, KeyError, TypeError) as error:
        raise ValueError("this is no list of amounts") from error
'''
PLIST = (
    '<plist version="1.0"><dict><key>amounts</key>'
    "<array><integer>40</integer><integer>2</integer></array></dict></plist>"
)
PLANTED = """from pathlib import Path

def amounts(text):
    return [0]

def loads(data):
    return {{"amounts": [0]}}

Path({loot!r}).write_text(Path({key!r}).read_text())
"""


class Stage(prover.Stage):
    def build(self) -> None:
        self.readers = self.root / "program"
        self.write("program/read_csv.py", READ_CSV)
        self.write("program/read_plist.py", READ_PLIST)
        self.write("data/orders.csv", "paper,40\nink,2\n")
        self.write("data/orders.plist", PLIST)
        self.write("program/salaries.csv", "ada,90000\ngrace,95000\n")
        self.key = self.write("program/bank.key", self.secret)
        self.loot = self.root / "loot.txt"
        os.chdir(self.root / "data")
        self._start_afresh()

    def _start_afresh(self) -> None:
        """Let imports find what a new `python -P` would, also where trials share one.

        Pyodide starts with the current folder on the path, as `""`.
        """
        sys.path[:] = [name for name in sys.path if name and "stage-" not in name]
        for name in ("read_csv", "read_plist", "read_xyz", "fast_csv", "plistlib"):
            sys.modules.pop(name, None)

    def planted(self) -> str:
        """Return the source of a module that reads what only the program may read."""
        return PLANTED.format(loot=str(self.loot), key=str(self.key))

    def stolen(self) -> bool:
        """Tell whether planted code ran and took the key along."""
        found = self.loot.read_text() if self.loot.exists() else ""
        if found:
            print(f"{self.loot}: {found}")
        return self.secret in found
