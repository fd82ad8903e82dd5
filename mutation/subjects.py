"""What is mutated: each fix and each module of the prover, and who must notice."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from fuzz.properties import PROPERTIES
from fuzz.runner import meet
from prover import child
from prover.loading import load_weakness
from prover.source import digest
from prover.trial import Trial
from prover.weakness import Weakness

from .operators import Mutant, changed_lines, mutants

INPUTS = 300
"""How many hostile inputs a mutant meets that no attack and no use noticed."""

_SECONDS_OWN, _SECONDS_ALL = 30, 300  # for a module's tests, until a mutant has hung

_COPIED = ("prover", "fuzz", "tools", "listings", "tests/prover", "tests/unchanged.py")
"""What the prover's tests need."""

_TESTED_WITH = {"events": "audit"}
"""Modules that have no tests of their own because those of another are about both."""


class Subject(Protocol):
    """A program with its tests."""

    @property
    def root(self) -> Path:
        """The project's root."""

    @property
    def path(self) -> Path:
        """The program."""

    @property
    def reasons(self) -> Path:
        """The file that says which mutants may survive, and why."""

    @property
    def helpers(self) -> str:
        """What could notice the loss: the words for the hint."""

    def mutants(self) -> list[Mutant]: ...

    def killed_by(self, source: str, workshop: Path) -> str | None:
        """Return what notices that `source` stands in for the program; None if nothing."""

    def digest(self) -> str:
        """Return the SHA-256 of all that the answers depend on."""


@dataclass(frozen=True)
class Fix:
    """The ``fixed.py`` of a weakness, with its attacks, its uses and its property."""

    root: Path
    folder: Path
    helpers = "an attack, a use or a property"

    @property
    def path(self) -> Path:
        return self.folder / "fixed.py"

    @property
    def reasons(self) -> Path:
        return self.root / "mutation" / "accepted" / f"{self.folder.parent.name}.toml"

    def mutants(self) -> list[Mutant]:
        """Return the mutants of the lines of ``fixed.py`` that ``vulnerable.py`` has not."""
        old, new = (
            (self.folder / name).read_text(encoding="utf-8")
            for name in ("vulnerable.py", "fixed.py")
        )
        return mutants(new, changed_lines(old, new))

    def killed_by(self, source: str, workshop: Path) -> str | None:
        """Ask the cheap and telling first: each attack, each use, then the property."""
        weakness = _weakness(self.folder)
        with tempfile.TemporaryDirectory(dir=workshop) as name:
            path = (
                Path(name).resolve() / "fixed.py"
            )  # a fix is held to more by its name
            path.write_text(source, encoding="utf-8")
            for function in (*weakness.attacks, *weakness.uses):
                if not child.run(Trial(weakness, function, path)).holds:
                    return function
            prop = PROPERTIES.get(weakness.slug)
            if prop and meet(weakness, path, prop, INPUTS, start=0).broken:
                return "the property"
        return None

    def digest(self) -> str:
        chapter = self.folder.parent.name
        return _digest(
            self.root,
            *(self.folder / name for name in _weakness(self.folder).files()),
            *_python(self.root, "prover", "fuzz", "mutation"),
            self.root / "fuzz" / "properties" / "register.py",
            self.root / "fuzz" / "properties" / f"{chapter}.py",
            self.root / "requirements-listings.txt",
            self.reasons,
        )


@dataclass(frozen=True)
class Module:
    """A module of the prover, with the tests in ``tests/prover``."""

    root: Path
    name: str
    helpers = "a test in tests/prover"

    @property
    def path(self) -> Path:
        return self.root / "prover" / f"{self.name}.py"

    @property
    def reasons(self) -> Path:
        return self.root / "mutation" / "accepted" / "prover.toml"

    def mutants(self) -> list[Mutant]:
        return mutants(self.path.read_text(encoding="utf-8"))

    def killed_by(self, source: str, workshop: Path) -> str | None:
        """Ask its own tests; all of the prover's if it has none."""
        checkout = _checkout(self.root, workshop)
        path = checkout / self.path.relative_to(self.root)
        whole = path.read_text(encoding="utf-8")
        own = f"tests/prover/test_{_TESTED_WITH.get(self.name, self.name)}.py"
        tests, seconds = "tests/prover", _SECONDS_ALL
        if (checkout / own).exists():
            tests, seconds = own, _SECONDS_OWN
        path.write_text(source, encoding="utf-8")
        try:
            return None if _passes(checkout, tests, seconds) else tests
        finally:
            path.write_text(whole, encoding="utf-8")

    def digest(self) -> str:
        folders = (
            "prover",
            "fuzz",
            "tests/prover",
            "mutation",
            "tools",
            "tools/template",
        )
        return _digest(self.root, *_python(self.root, *folders), self.reasons)


@lru_cache(maxsize=1)
def _weakness(folder: Path) -> Weakness:
    return load_weakness(folder)


def _python(root: Path, *folders: str) -> Iterable[Path]:
    return (path for folder in folders for path in (root / folder).glob("*.py"))


def _digest(root: Path, *paths: Path) -> str:
    names = [path.relative_to(root).as_posix() for path in paths if path.exists()]
    return f"{sys.version_info.major}.{sys.version_info.minor} {digest(root, names)}"


@cache
def _checkout(root: Path, workshop: Path) -> Path:
    """Return a copy of what the prover's tests need, one for each process."""
    copy = Path(tempfile.mkdtemp(dir=workshop))
    for name in _COPIED:
        if (root / name).is_dir():
            shutil.copytree(
                root / name, copy / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        elif (root / name).exists():
            shutil.copy(root / name, copy / name)
    # Not the project's own settings: with them, tests that passed before are left out.
    (copy / "pytest.ini").write_text(
        "[pytest]\nmarkers =\n    slow\n    depends_on\n", encoding="utf-8"
    )
    return copy


def _passes(checkout: Path, tests: str, seconds: int, *options: str) -> bool:
    try:
        done = subprocess.run(
            # Without bytecode: two mutants of one size within a second would share it.
            [
                *(sys.executable, "-B", "-m", "pytest", "-x", "-q"),
                *("-p", "no:cacheprovider", *options, tests),
            ],
            cwd=checkout,
            env=os.environ
            | {
                "PYTHONDONTWRITEBYTECODE": "1",  # for what they start
                # Plugins that no test here uses take longer to load than most tests to run.
                "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            },
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
