"""Break fixes, or the prover, piece by piece. Exit code 1 if nobody notices a loss."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from prover.finding import choose_weaknesses
from prover.loading import load_weakness
from prover.problem import ListingError, Problem

from .operators import Mutant
from .reasons import Reason, read_reasons
from .subjects import Fix, Module, Subject

ROOT = Path(__file__).resolve().parent.parent
CLEAN = ROOT / "_build" / "mutation.json"
"""Digests of what had no survivor without a reason when it was last mutated."""

_ROW = "{:44} {:>7} {:>7} {:>9} {:>9}"


@dataclass(frozen=True)
class _Unnoticed(Problem):
    mutant: Mutant

    def __str__(self) -> str:
        return f"{super().__str__()}\n    - {self.mutant.before}\n    + {self.mutant.after}"


@dataclass
class Verdict:
    """What came of the mutants of one subject."""

    subject: Subject
    mutants: int
    survivors: list[Mutant]
    explained: int
    problems: list[Problem]

    @property
    def row(self) -> str:
        path = self.subject.path.relative_to(self.subject.root)
        alive = len(self.survivors) + self.explained
        return _ROW.format(
            str(path), self.mutants, self.mutants - alive, alive, self.explained
        )


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line, mutate what it names, and report."""
    parser = argparse.ArgumentParser(prog="python -m mutation", description=__doc__)
    parser.add_argument(
        "which",
        nargs="*",
        metavar="NAME",
        help="chapter[/weakness], or with --prover a module such as source; "
        "without one, what changed since it was last without survivors",
    )
    parser.add_argument(
        "--all", action="store_true", help="what did not change as well"
    )
    parser.add_argument("--prover", action="store_true", help="the prover's modules")
    options = parser.parse_args(arguments)
    try:
        find = _modules if options.prover else _fixes
        subjects = find(options.which)
        clean = _read_clean()
        if not (options.all or options.which):
            subjects = [each for each in subjects if not _is_clean(each, clean)]
        total = [0, 0, 0]
        failed = False
        print(_ROW.format("", "mutants", "killed", "survived", "explained"))
        for verdict in judge(subjects):
            print(verdict.row, flush=True)
            for problem in verdict.problems:
                print(problem, file=sys.stderr, flush=True)
            alive = len(verdict.survivors) + verdict.explained
            for index, count in enumerate((verdict.mutants, alive, verdict.explained)):
                total[index] += count
            failed = failed or bool(verdict.problems)
            clean.pop(_name(verdict.subject), None)
            if not verdict.problems:
                clean[_name(verdict.subject)] = verdict.subject.digest()
            _write_clean(clean)
        print(_ROW.format("in all", total[0], total[0] - total[1], *total[1:]))
    except ListingError as error:
        print(error, file=sys.stderr)
        return 2
    return 1 if failed else 0


def judge(subjects: list[Subject], workers: int | None = None) -> Iterator[Verdict]:
    """Yield the verdict on each subject, its mutants spread over the processors."""
    plans = [
        (
            subject,
            subject.mutants(),
            [
                reason
                for reason in read_reasons(subject.reasons)
                if reason.file == _name(subject)
            ],
        )
        for subject in subjects
    ]
    with (
        tempfile.TemporaryDirectory(prefix="mutants-") as workshop,
        ProcessPoolExecutor(workers or os.cpu_count()) as pool,
    ):
        answers = [
            # The first is no mutant: if even the program as it is were killed, every
            # mutant would be, and nothing would be shown.
            [
                pool.submit(subject.killed_by, source, Path(workshop))
                for source in (
                    subject.path.read_text(encoding="utf-8"),
                    *(mutant.source for mutant in found),
                )
            ]
            for subject, found, _ in plans
        ]
        for (subject, found, reasons), futures in zip(plans, answers, strict=True):
            whole = futures[0].result()
            if whole is not None:
                for future in futures:
                    future.cancel()
                yield Verdict(subject, 0, [], 0, [_broken(subject, whole)])
                continue
            alive = [
                mutant
                for mutant, future in zip(found, futures[1:], strict=True)
                if future.result() is None
            ]
            yield _verdict(subject, found, alive, reasons)


def _verdict(
    subject: Subject,
    found: list[Mutant],
    alive: list[Mutant],
    reasons: list[Reason],
) -> Verdict:
    accepted = {reason.edit for reason in reasons}
    unexplained = [mutant for mutant in alive if mutant.edit not in accepted]
    problems: list[Problem] = [
        _Unnoticed(
            subject.path,
            mutant.line,
            f"nothing notices the mutant below ({mutant.operator})",
            f"Let {subject.helpers} notice it, delete what is not needed, or say why "
            f"it may survive in {subject.reasons.relative_to(subject.root)}",
            mutant,
        )
        for mutant in unexplained
    ]
    problems += [
        Problem(
            reason.path,
            reason.number,
            "this survivor is none: no such mutant survives",
            "Delete the entry, or correct 'line' and 'becomes'",
        )
        for reason in reasons
        if reason.edit not in {mutant.edit for mutant in alive}
    ]
    return Verdict(
        subject, len(found), unexplained, len(alive) - len(unexplained), problems
    )


def _broken(subject: Subject, what: str) -> Problem:
    return Problem(
        subject.path,
        0,
        f"{what} fails without any mutation, so its mutants would show nothing",
        "Make the tests pass first",
    )


def _fixes(names: list[str]) -> list[Subject]:
    subjects: list[Subject] = []
    for folder in choose_weaknesses(ROOT / "listings", names):
        if missing := load_weakness(folder).lacking():
            slug = f"{folder.parent.name}/{folder.name}"
            print(f"{slug}: left out, no {', '.join(missing)}", file=sys.stderr)
        else:
            subjects.append(Fix(ROOT, folder))
    return subjects


def _modules(names: list[str]) -> list[Subject]:
    paths = sorted((ROOT / "prover").glob("*.py"))
    for name in names:
        if not any(path.stem == name for path in paths):
            raise ListingError(
                ROOT / "prover" / f"{name}.py",
                0,
                "there is no such module",
                "See prover/",
            )
    return [Module(ROOT, p.stem) for p in paths if not names or p.stem in names]


def _name(subject: Subject) -> str:
    return subject.path.relative_to(subject.root).as_posix()


def _is_clean(subject: Subject, clean: dict[str, str]) -> bool:
    return clean.get(_name(subject)) == subject.digest()


def _read_clean() -> dict[str, str]:
    if not CLEAN.exists():
        return {}
    found: dict[str, str] = json.loads(CLEAN.read_text(encoding="utf-8"))
    return found


def _write_clean(clean: dict[str, str]) -> None:
    CLEAN.parent.mkdir(exist_ok=True)
    CLEAN.write_text(json.dumps(clean, indent=2, sort_keys=True), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
