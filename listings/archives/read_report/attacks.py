"""Attacks by archives that grow, in a size that harms nobody."""

import zipfile

from prover import Target

from .stage import LIMIT, Stage

MEMORY = 5_000_000


def grows(target: Target, sent: bytes) -> bool:
    taken = sum(map(len, target.read_reports(sent).values()))
    print(f"{len(sent):,} bytes became {taken:,}")
    return taken > 3 * LIMIT


def fills_memory(target: Target, stage: Stage, sent: bytes) -> bool:
    """Return whether memory was used up, even if the archive was refused afterwards."""
    try:
        with stage.measure() as used:
            target.read_reports(sent)
    except Exception:
        if (used.memory or 0) < MEMORY:
            raise
    many = (used.memory or 0) > MEMORY
    print(f"{len(sent):,} bytes took more than {MEMORY:,} bytes of memory: {many}")
    return many


def attack_zeros(target: Target, stage: Stage) -> bool:
    """Send a file of a million zeros; deflate stores a thousand of them in one byte."""
    return grows(target, stage.zip({"report.txt": bytes(1_000_000)}))


def attack_memory(target: Target, stage: Stage) -> bool:
    """Send ten million zeros; it is enough that they are unpacked before a check."""
    return fills_memory(target, stage, stage.zip({"report.txt": bytes(10_000_000)}))


def attack_bzip2(target: Target, stage: Stage) -> bool:
    """Send the same zeros compressed with bzip2, which needs a few dozen bytes for them."""
    sent = stage.zip({"report.txt": bytes(10_000_000)}, zipfile.ZIP_BZIP2)
    return fills_memory(target, stage, sent)


def attack_many_files(target: Target, stage: Stage) -> bool:
    """Send many files, each of them small enough."""
    files = {f"report{number}.txt": bytes(90_000) for number in range(12)}
    return grows(target, stage.zip(files))


def attack_empty_files(target: Target, stage: Stage) -> bool:
    """Send a thousand empty files: no bytes to count, but each takes a place."""
    sent = stage.zip({f"{number}.txt": b"" for number in range(1_000)})
    found = len(target.read_reports(sent))
    print(f"{len(sent):,} bytes became {found:,} reports")
    return found == 1_000


def attack_many_entries(target: Target, stage: Stage) -> bool:
    """Send a list of 40,000 members that all name the same empty file."""
    return fills_memory(target, stage, stage.entries(40_000))


def attack_far_away(target: Target, stage: Stage) -> bool:
    """Send a list that puts the file two to the power of 63 bytes into the archive."""
    try:
        target.read_reports(stage.claims(4, 2**63))
    except ArithmeticError as error:
        print(f"{type(error).__name__}: nobody catches this exception")
        return True
    return False


def attack_archive_in_archives(target: Target, stage: Stage) -> bool:
    """Send an archive of archives, each of which is small until it is opened."""
    part = stage.zip({f"{n}.txt": bytes(45_000) for n in range(4)})
    files = {f"{n}.zip": part.replace(b".txt", b".tx%d" % n) for n in range(5)}
    return grows(target, stage.zip(files))


def attack_deep(target: Target, stage: Stage) -> bool:
    """Send one report in twelve archives, one inside the other."""
    sent = stage.zip({"report.txt": b"deep"})
    for _ in range(11):
        sent = stage.zip({"inner.zip": sent})
    found = target.read_reports(sent)
    print(found)
    return bool(found["report.txt"] == b"deep")
