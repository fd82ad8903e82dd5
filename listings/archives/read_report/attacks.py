"""Attacks by archives that grow, in a size that harms nobody."""

from prover import Target

from .stage import LIMIT, Stage


def grows(target: Target, sent: bytes) -> bool:
    taken = sum(map(len, target.read_reports(sent).values()))
    print(f"{len(sent):,} bytes became {taken:,}")
    return taken > 3 * LIMIT


def attack_zeros(target: Target, stage: Stage) -> bool:
    """Send a file of zeros, of which a thousand need one byte."""
    return grows(target, stage.zip({"report.txt": bytes(1_000_000)}))


def attack_many_files(target: Target, stage: Stage) -> bool:
    """Send many files, each of them small enough."""
    files = {f"report{number}.txt": bytes(90_000) for number in range(12)}
    return grows(target, stage.zip(files))


def attack_archive_in_archives(target: Target, stage: Stage) -> bool:
    """Send an archive of archives, each of which is small until it is opened."""
    part = stage.zip({f"{n}.txt": bytes(45_000) for n in range(4)})
    files = {f"{n}.zip": part.replace(b".txt", b".tx%d" % n) for n in range(5)}
    return grows(target, stage.zip(files))
