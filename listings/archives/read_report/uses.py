"""Legitimate uses: reading reports."""

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
