"""Brings a program and its hostile inputs together, and counts what comes of it."""

import contextlib
import io
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from prover import Target, audit, child, resources
from prover.refusal import refusal_of
from prover.report import describe, explain_excess
from prover.trial import on_stage
from prover.weakness import Weakness

_SECONDS_PER_INPUT = 0.05  # ten times what one takes, before a report counts as hung


@dataclass
class Case:
    """Where one input meets the program: what attacks and uses have, and the guard."""

    target: Target
    stage: Any
    guard: audit.Guard

    def saw(self, verb: str) -> list[Path]:
        """Return the paths that the program was seen to `verb` (``read``, ``wrote``)."""
        return [
            Path(path)
            for each in self.guard.saw
            if each.verb == verb
            for path in each.paths
        ]

    @contextlib.contextmanager
    def reading_only(self, *folders: Path) -> Iterator[None]:
        """Whatever happens in here, the program opens nothing outside of `folders`."""
        try:
            yield
        finally:
            for path in self.saw("read"):
                assert any(path.is_relative_to(folder) for folder in folders), (
                    f"it opened {path}"
                )

    @contextlib.contextmanager
    def changing_nothing(self, *paths: Path) -> Iterator[None]:
        """Whatever happens in here, the files in `paths` are as they were."""
        before = [_state(path) for path in paths]
        try:
            yield
        finally:
            for path, was in zip(paths, before, strict=True):
                assert _state(path) == was, f"it changed {path}"


def _state(path: Path) -> object:
    """Return what a file is: nothing, a link to somewhere, or its content."""
    if path.is_symlink():
        return ("link", os.readlink(path))
    return path.read_bytes() if path.exists() else None


@dataclass(frozen=True)
class Property:
    """What must hold of `slug` for every input of a kind.

    `holds(case, value)` lets the program meet one input, and asserts. An exception of
    the fixed program is a refusal if `rejects` in ``weakness.toml`` says so, as in every
    trial, or if it is one of `refusals`, which the program may raise by accident; any
    other breaks the property. The other variants may raise what they will: only an
    assertion is held against them.
    """

    slug: str
    kind: str
    inputs: st.SearchStrategy[Any]
    holds: Callable[[Case, Any], None]
    refusals: tuple[type[Exception], ...]

    @property
    def claim(self) -> str:
        """The docstring of `holds`: what is claimed, in one sentence."""
        return " ".join((self.holds.__doc__ or "").split())


@dataclass
class Report:
    """How many inputs the program met, answered and refused; `broken` is how it fell."""

    inputs: int = 0
    answered: int = 0
    refused: int = 0
    broken: dict[str, str] = field(default_factory=dict)


def meet(
    weakness: Weakness, path: Path, prop: Property, inputs: int, start: int
) -> Report:
    """Let the variant in `path` meet that many inputs, in a limited child process.

    The same `start` gives the same inputs.
    """
    seconds = 20 + inputs * _SECONDS_PER_INPUT
    answer = child.in_child(
        lambda: json.dumps(vars(_meet(weakness, path, prop, inputs, start))).encode(),
        seconds,
    )
    if not answer:
        how = "it was stopped" if answer is None else "its process died"
        return Report(broken={"input": "not known", "how": how})
    return Report(**json.loads(answer))


def _meet(
    weakness: Weakness, path: Path, prop: Property, inputs: int, start: int
) -> Report:
    report = Report()
    last: list[object] = []

    @seed(start)
    @settings(
        max_examples=inputs,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
        phases=(Phase.generate, Phase.shrink),
    )
    @given(prop.inputs)
    def one(value: object) -> None:
        last[:] = [value]
        report.inputs += 1
        if _answers(weakness, path, prop, value):
            report.answered += 1
        else:
            report.refused += 1

    try:
        one()
    except BaseException as error:  # hypothesis has made it as small as it could
        report.broken = {
            "input": repr(last[0]) if last else "none",
            "how": str(error) or type(error).__name__
            if isinstance(error, AssertionError)
            else f"{type(error).__name__}: {error}",
        }
    return report


@contextlib.contextmanager
def _measuring(root: Path) -> Iterator[resources.Used]:
    """Measure one input; what the program prints is collected, to be counted."""
    with (
        contextlib.redirect_stdout(io.StringIO()),
        resources.measure(root) as used,
    ):
        yield used


def _answers(weakness: Weakness, path: Path, prop: Property, value: object) -> bool:
    """Return whether the program answers `value` (True) or refuses it."""
    used = resources.Used()
    with tempfile.TemporaryDirectory(prefix="stage-") as name:
        root = Path(os.path.realpath(name))
        guard = audit.Guard(root, path, weakness.starts)
        limits = weakness.limits if path.stem == "fixed" else resources.Limits()
        measuring = _measuring(root) if limits else contextlib.nullcontext(used)
        try:
            with on_stage(weakness, path, root, guard) as (target, stage):
                answered = True
                try:
                    with measuring as used:
                        prop.holds(Case(target, stage, guard), value)
                except AssertionError:
                    raise
                except Exception as error:
                    if not (
                        path.stem != "fixed"
                        or isinstance(error, prop.refusals)
                        or refusal_of(error, weakness.rejects, target, path)
                    ):
                        raise
                    answered = False
        except audit.Forbidden:
            answered = False
        assert not guard.violations, "it " + " and ".join(
            map(describe, guard.violations)
        )
    exceeded = limits.exceeded(used)
    assert not exceeded, explain_excess(exceeded)
    return answered
