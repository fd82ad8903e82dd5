"""A weakness: what its folder says of it, and which programs, attacks and uses it has."""

import importlib
import re
from dataclasses import dataclass
from pathlib import Path

from . import services
from .checks import IMPORTED_AS
from .refusal import Refusal
from .resources import Limits
from .source import Function

AUDIENCES = ("author", "reviewer", "deployer", "user")
"""Whom a rule speaks to; `user` is the user of a package."""

LEVELS = ("apprentice", "practitioner", "expert")
"""What an attack on the weakness asks for.

An apprentice needs one input in one place. A practitioner combines steps, or knows how a
library, a format or a standard behaves. An expert wins a race, chains several steps, or
knows internals: of CPython, of a parser, of the system.
"""

LAB = "lab.py"
"""The file that asks the reader of the lab; no outcome depends on it."""

SAMPLES = "find_samples.py"
"""The file that tries the weakness's Semgrep rules; nothing runs it."""

NOT_RUN = frozenset([LAB, SAMPLES])
"""Programs of a weakness on which no outcome of a trial depends."""

_RULE_ID = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)+")


@dataclass(frozen=True)
class Rule:
    """One sentence of advice, with an id that never changes."""

    id: str
    audiences: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Weakness:
    """A weakness folder, loaded and checked.

    `slug` is ``<chapter>/<weakness>``. `title` says the scene on its page, and `name`
    names the weakness in plain words wherever weaknesses are listed. `review` is the
    question that finds it where no pattern can, or empty. `variants` maps a
    name (``vulnerable``, ``fixed``, ``almost_...``) to its file; ``attacks`` and ``uses``
    map a function's name to where it stands.
    """

    slug: str
    folder: Path
    title: str
    name: str
    level: str
    rule: Rule
    cwe: tuple[str, ...]
    owasp: tuple[str, ...]
    modules: tuple[str, ...]
    packages: tuple[str, ...]
    rejects: tuple[Refusal, ...]
    starts: tuple[str, ...]
    services: tuple[str, ...]
    browser: bool
    limits: Limits
    review: str
    variants: dict[str, Path]
    attacks: dict[str, Function]
    uses: dict[str, Function]

    @property
    def chapter(self) -> str:
        return self.slug.partition("/")[0]

    @property
    def almost(self) -> tuple[str, ...]:
        """The variants that people try and that do not hold."""
        return tuple(name for name in self.variants if name.startswith("almost_"))

    def files(self) -> list[str]:
        """The names of the folder's files: all that its outcomes depend on."""
        return sorted(
            path.name
            for path in self.folder.iterdir()
            if path.suffix in {".py", ".toml"} and path.name not in NOT_RUN
        )

    def lacking(self) -> list[str]:
        """Return the modules, packages and services that it needs and are not here."""
        packages = [IMPORTED_AS.get(name, name) for name in self.packages]
        return [
            *(name for name in (*self.modules, *packages) if not _importable(name)),
            *(name for name in self.services if not services.runs(name)),
        ]


def _importable(name: str) -> bool:
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def check_rule(identifier: str, audiences: tuple[str, ...]) -> str | None:
    """Return what is wrong with a rule's id or audiences, or None."""
    if not _RULE_ID.fullmatch(identifier):
        return f"rule id '{identifier}' must be UPPERCASE-WORDS such as PATH-READ"
    if not audiences:
        return f"rule {identifier} speaks to nobody; choose from {', '.join(AUDIENCES)}"
    for audience in audiences:
        if audience not in AUDIENCES:
            return f"unknown audience '{audience}'; choose from {', '.join(AUDIENCES)}"
    return None
