"""Legitimate uses: reading reports."""

import zipfile

from prover import Target

from .stage import Stage


def use_two_reports(target: Target, stage: Stage) -> tuple[object, object]:
    """Read two reports."""
    reports = {"a.txt": b"one" * 1000, "b.txt": b"two"}
    return target.read_reports(stage.zip(reports)), reports


def use_archive_in_archive(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a report that was packed twice."""
    inner = stage.zip({"a.txt": b"one"})
    return target.read_reports(stage.zip({"inner.zip": inner})), {"a.txt": b"one"}


def use_folders(target: Target, stage: Stage) -> tuple[object, object]:
    """Read reports from a folder 2026 in the archive, and in the archive within."""
    inner = stage.zip({"2026/": b"", "2026/b.txt": b"two"})
    files = {"2026/": b"", "2026/a.txt": b"one", "2026/inner.zip": inner}
    found = target.read_reports(stage.zip(files))
    return {name: found[name] for name in found if name.endswith(".txt")}, {
        "2026/a.txt": b"one",
        "2026/b.txt": b"two",
    }


def use_stored_reports(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a hundred reports that fill the limit and are stored without compression."""
    reports = {f"{number}.txt": bytes(2_000) for number in range(100)}
    return target.read_reports(stage.zip(reports, zipfile.ZIP_STORED)), reports
