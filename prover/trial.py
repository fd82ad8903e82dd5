"""Runs one trial, here and now: one attack or use against one variant."""

import contextlib
import importlib
import importlib.util
import io
import json
import os
import re
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from . import audit, resources
from .refusal import refusal_of
from .result import Reason, Result
from .stage import Stage
from .weakness import Weakness

_PACKAGE = "weakness"  # the name under which a folder's files import one another
# Names that `tempfile`, `secrets` and `importlib` make up: another in each trial.
_RANDOM = re.compile(r"\btmp[a-z0-9_]{8}\b|\b[0-9a-f]{32,}\b|(?<=\.)\d{7,}\b")
_ADDRESS = re.compile(r"(?<= at )0x[0-9a-fA-F]+")  # where an object lies in memory
YOURS = "your input"
"""The file name of what a reader wrote, in tracebacks."""
_LONGEST_OUTPUT = 4000  # characters kept of what a trial prints


@dataclass(frozen=True)
class Trial:
    """`function` is an attack's or a use's name; `path` is the variant to try it on.

    In a lab, `given` is what the reader wrote, for the function ``attempt`` of lab.py.
    """

    weakness: Weakness
    function: str
    path: Path
    given: str | None = None

    @property
    def is_attack(self) -> bool:
        return self.given is not None or self.function.startswith("attack_")

    @property
    def limits(self) -> resources.Limits:
        """What binds the trial: a weakness is allowed to use too much, its fix is not."""
        variants = self.weakness.variants
        unfixed = {path for name, path in variants.items() if name != "fixed"}
        return resources.Limits() if self.path in unfixed else self.weakness.limits

    @property
    def script(self) -> str:
        """The module that holds the function."""
        if self.given is not None:
            return "lab"
        return "attacks" if self.is_attack else "uses"


def perform(trial: Trial, root: Path) -> Result:
    """Run `trial` in this process, in the empty folder `root`, alone in its parent.

    Whatever the listing does wrong becomes a result whose outcome is ``error``; nothing
    is raised.
    """
    root = Path(os.path.realpath(root))
    guard = audit.Guard(root, trial.path, trial.weakness.starts)
    printed = io.StringIO()
    secret: list[str] = []
    used = resources.Used()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        reason, details = _judge(trial, root, guard, secret, used)
    exceeded = trial.limits.exceeded(used)
    if guard.violations:  # whatever the listing made of them
        reason, details = Reason.VIOLATION, {"violations": _as_data(guard.violations)}
    elif exceeded and Result(reason).outcome != "error":
        reason, details = Reason.EXCEEDED, {"exceeded": [asdict(e) for e in exceeded]}

    def shown(text: str) -> str:
        # A lone surrogate, half of a file's name, is no text that a record can hold.
        text = text.encode(errors="backslashreplace").decode()
        for word in secret:
            text = text.replace(word, "<the secret>")
        for path, name in ((root, "/stage"), (root.parent, "")):
            text = text.replace(quote(str(path), safe=""), quote(name, safe=""))
            text = text.replace(str(path), name)
        return _ADDRESS.sub("0x<address>", text)

    return Result(
        reason,
        _in_texts(details, shown),
        shown(printed.getvalue())[:_LONGEST_OUTPUT],
        tuple(
            audit.Observation(
                each.verb,
                tuple(_RANDOM.sub("<random>", shown(path)) for path in each.paths),
            )
            for each in guard.saw
        ),
        used,
    )


def _as_data(violations: list[audit.Violation]) -> list[dict[str, Any]]:
    return [
        {"verb": each.verb, "paths": [*each.paths], "reason": each.reason.value}
        for each in violations
    ]


def _in_texts(data: Any, change: Callable[[str], str]) -> Any:
    """Return plain data with `change` made in each text."""
    if isinstance(data, str):
        return change(data)
    if isinstance(data, list):
        return [_in_texts(each, change) for each in data]
    if isinstance(data, dict):
        return {key: _in_texts(value, change) for key, value in data.items()}
    return data


def perform_here(trial: Trial) -> Result:
    """Run `trial` in this process, in a temporary folder that is removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="stage-") as folder:
        root = Path(folder) / "stage"
        root.mkdir()
        return beside(root, perform(trial, root))


def beside(root: Path, result: Result) -> Result:
    """Return `result`, or an error if something was left beside the stage.

    The stage has a folder to itself. What appears there was made by a call that raises
    no audit event, such as `os.mkfifo` or SQLite's ATTACH.
    """
    left = sorted(path.name for path in root.parent.iterdir() if path.name != root.name)
    if not left:
        return result
    return replace(result, reason=Reason.LEFT_BEHIND, details={"paths": left})


@contextlib.contextmanager
def on_stage(
    weakness: Weakness, path: Path, root: Path, guard: audit.Guard, script: str = ""
) -> Iterator[tuple[ModuleType, Stage]]:
    """Load the variant in `path`, furnish the stage in `root`, and let `guard` judge both.

    For as long as the context lasts `root` is the working directory, and the files of
    the weakness can import one another. `script` names one of them to import before
    the guard begins.
    """
    try:
        with _at(root), _package(weakness.folder):
            stage_type = _stage_type(weakness.folder)
            if script:
                importlib.import_module(f"{_PACKAGE}.{script}")
            target = _load_target(path)
            audit.start(guard)
            stage = stage_type(root)
            try:
                yield target, stage
            finally:
                audit.stop()
                stage.close()
    finally:
        audit.stop()


def _judge(
    trial: Trial,
    root: Path,
    guard: audit.Guard,
    secret: list[str],
    used: resources.Used,
) -> tuple[Reason, dict[str, Any]]:
    """Return why the trial ended as it did, with the details."""
    target: ModuleType | None = None
    try:
        with on_stage(trial.weakness, trial.path, root, guard, trial.script) as (
            target,
            stage,
        ):
            secret.append(stage.secret)
            module = sys.modules[f"{_PACKAGE}.{trial.script}"]
            function = getattr(module, trial.function)
            arguments = [target, stage]
            if trial.given is not None:
                arguments.append(_read(trial.given, module.INPUT))
            trace = trial.limits.memory is not None
            with resources.measure(root, used, trace=trace):
                returned = function(*arguments)
    except BaseException as error:  # a listing may raise anything at all
        if (
            trial.is_attack
            and target is not None
            and refusal_of(error, trial.weakness.rejects, target, trial.path)
        ):
            return Reason.REFUSED, _described(error)
        return Reason.RAISED, _described(error) | _where(error, trial)
    if trial.is_attack:
        if isinstance(returned, bool):
            return (Reason.GOAL_REACHED if returned else Reason.GOAL_MISSED), {}
    elif isinstance(returned, tuple) and len(returned) == 2:
        answer, right = returned
        if type(answer) is type(right) and answer == right:
            return Reason.RIGHT_ANSWER, {}
        return Reason.WRONG_ANSWER, {"answer": repr(answer), "right": repr(right)}
    return Reason.BAD_RETURN, {
        "function": trial.function,
        "returned": repr(returned),
    }


def _read(given: str, kind: str) -> object:
    """Return what the reader wrote as what it is: text, a value of JSON, or a program.

    The program comes as a function that runs it; its keyword arguments are the names
    that the program finds.
    """
    if kind == "json":
        return json.loads(given)
    if kind == "python":
        code = compile(given, YOURS, "exec")
        return lambda **names: exec(code, names)  # noqa: S102 - the reader's own code
    return given


def _described(error: BaseException) -> dict[str, Any]:
    return {"exception": type(error).__name__, "message": str(error)}


def _where(error: BaseException, trial: Trial) -> dict[str, Any]:
    """Return file and line of the innermost frame in the listing or the reader's code."""
    if isinstance(error, SyntaxError) and error.filename:
        return {"file": Path(error.filename).name, "line": error.lineno}
    frames = traceback.extract_tb(error.__traceback__)
    folders = {trial.weakness.folder, trial.path.parent}
    ours = [
        frame
        for frame in frames
        if frame.filename == YOURS or Path(frame.filename).parent in folders
    ]
    frame = (ours or frames)[-1]
    return {"file": Path(frame.filename).name, "line": frame.lineno}


def _stage_type(folder: Path) -> type[Stage]:
    if not (folder / "stage.py").exists():
        return Stage
    found = importlib.import_module(f"{_PACKAGE}.stage").Stage
    if not (isinstance(found, type) and issubclass(found, Stage)):
        raise TypeError("Stage in stage.py must be a subclass of prover.Stage")
    return found


def _load_target(path: Path) -> ModuleType:
    """Load a variant as a module of its own; its name says which one it is."""
    spec = importlib.util.spec_from_file_location(f"{_PACKAGE}_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses and pickle look their module up here
    spec.loader.exec_module(module)
    return module


@contextlib.contextmanager
def _package(folder: Path) -> Iterator[None]:
    """Let the folder's files import one another, afresh, and forget them afterwards."""
    package = ModuleType(_PACKAGE)
    package.__path__ = [str(folder)]
    kept = sys.dont_write_bytecode
    sys.dont_write_bytecode = True  # a trial leaves nothing beside the listing
    before = set(sys.modules)
    sys.modules[_PACKAGE] = package
    try:
        yield
    finally:
        sys.dont_write_bytecode = kept
        for name in set(sys.modules) - before:
            if name.startswith(_PACKAGE):
                del sys.modules[name]


@contextlib.contextmanager
def _at(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
