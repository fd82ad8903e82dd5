"""Attacks on a program that has the current folder on its path."""

import py_compile

from prover import Target

from .stage import Stage

PLIST = '<plist version="1.0"><dict><key>amounts</key><array>{}</array></dict></plist>'


def attack_same_name(target: Target, stage: Stage) -> bool:
    """Leave a module in the data folder that is called like the program's own."""
    stage.write("data/read_csv.py", stage.planted())
    print("total:", target.total(stage.readers, "orders.csv"))
    return stage.stolen()


def attack_bytecode(target: Target, stage: Stage) -> bool:
    """Leave only bytecode, where files that end in `.py` would be noticed."""
    source = stage.write("data/notes.txt", stage.planted())
    py_compile.compile(str(source), str(source.with_name("read_csv.pyc")))
    target.total(stage.readers, "orders.csv")
    return stage.stolen()


def attack_library(target: Target, stage: Stage) -> bool:
    """Take the name of a standard-library module that the program's reader imports."""
    stage.write("data/plistlib.py", stage.planted())
    target.total(stage.readers, "orders.plist")
    return stage.stolen()


def attack_new_format(target: Target, stage: Stage) -> bool:
    """Bring a file of an unknown format, together with its reader."""
    stage.write("data/read_xyz.py", stage.planted())
    stage.write("data/orders.xyz", "")
    target.total(stage.readers, "orders.xyz")
    return stage.stolen()


def attack_optional(target: Target, stage: Stage) -> bool:
    """Supply the module that a reader would like to have and does without."""
    stage.write("data/fast_csv.py", stage.planted())
    target.total(stage.readers, "orders.csv")
    return stage.stolen()


def attack_other_folder(target: Target, stage: Stage) -> bool:
    """Name a file outside the data folder, which only the program may read."""
    found = target.total(stage.readers, "../program/salaries.csv")
    print("total of the salaries:", found)
    return bool(found == 185_000)


def attack_broken_file(target: Target, stage: Stage) -> bool:
    """Name files that are missing or cannot be read, and end the program."""
    broken = {
        "word.csv": "paper,forty\n",
        "end.plist": "<plist>",
        "encoding.plist": "<?xml version='1.0' encoding='klingon'?><plist/>",
        "date.plist": PLIST.format("<date>soon</date>"),
        "number.plist": PLIST.format("<real>inf</real>"),
    }
    for name, content in broken.items():
        stage.write(f"data/{name}", content)
    for name in (*broken, "missing.csv"):
        try:
            target.total(stage.readers, name)
        except (
            *(ArithmeticError, AttributeError, LookupError, OSError, ValueError),
        ) as error:
            print("the program ended with", type(error).__name__)
            return True
        except target.UnknownFormat:
            continue
    return False
