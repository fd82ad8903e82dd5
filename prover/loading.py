"""Loads a weakness folder, and says at which file and line it is wrong."""

import re
from dataclasses import fields
from pathlib import Path

from .checks import (
    check_danger,
    check_functions,
    check_modules,
    check_rejects,
    check_starts,
    read_sources,
)
from .metadata import Metadata
from .problem import ListingError
from .refusal import Refusal, read_refusal
from .resources import Limits, quantity
from .source import read_code, read_functions
from .weakness import LEVELS, Rule, Weakness, check_rule

LONGEST_NAME = 60
"""Characters of a weakness's name: one line in a list, on a phone two."""

_ANYTHING = frozenset(["BaseException", "Exception"])
"""Exceptions whose names say nothing of a refusal."""

_TOO_BROAD = _ANYTHING | frozenset(
    [
        "StandardError",
        "ArithmeticError",
        "LookupError",
        "OSError",
        "IOError",
        "EnvironmentError",
        "NameError",
        "UnboundLocalError",
        "AttributeError",
        "TypeError",
        "ImportError",
        "ModuleNotFoundError",
        "SyntaxError",
        "IndentationError",
        "AssertionError",
        "RuntimeError",
        "NotImplementedError",
        "SystemExit",
        "KeyboardInterrupt",
        "GeneratorExit",
        "Warning",
    ]
)
"""Exceptions that a call raises over a typo or a bug as easily as over a refusal."""

_CWE = re.compile(r"CWE-[1-9]\d*")
_OWASP = re.compile(r"A(0[1-9]|10):20\d\d")
_SLUG = re.compile(r"[a-z0-9]+/[a-z0-9_]+")


def _read_rule(metadata: Metadata) -> Rule:
    table = metadata.data.get("rule")
    if not isinstance(table, dict):
        raise metadata.fault(
            "rule", "there is no rule", "Add a [rule] table: id, for, text"
        )
    metadata.refuse_unknown(table, {"id", "for", "text"})
    rule = Rule(
        metadata.text_value(table, "id"),
        metadata.texts(table, "for", some=True),
        metadata.text_value(table, "text"),
    )
    message = check_rule(rule.id, rule.audiences)
    if message:
        raise metadata.fault("rule", message, "Correct the [rule] table")
    return rule


def _read_name(metadata: Metadata) -> str:
    name = metadata.text_value(metadata.data, "name")
    if len(name) > LONGEST_NAME or "`" in name:
        raise metadata.fault(
            "name",
            f"'name' must be plain text of at most {LONGEST_NAME} characters",
            f"It has {len(name)}; shorten it, and use no Markdown",
        )
    return name


def _read_review(metadata: Metadata) -> str:
    if "review" not in metadata.data:
        return ""
    question = metadata.text_value(metadata.data, "review")
    if not question.endswith("?"):
        raise metadata.fault(
            "review",
            "'review' must be a question",
            "Ask what a reviewer asks of the code, and end with ?",
        )
    return question


def _read_level(metadata: Metadata) -> str:
    level = metadata.text_value(metadata.data, "level")
    if level not in LEVELS:
        raise metadata.fault(
            "level", f"unknown level '{level}'", f"Choose from {', '.join(LEVELS)}"
        )
    return level


def _read_rejects(metadata: Metadata) -> tuple[Refusal, ...]:
    rejects = []
    for text in metadata.texts(metadata.data, "rejects"):
        refusal = read_refusal(text)
        if refusal is None:
            raise metadata.fault(
                "rejects",
                f"'{text}' in 'rejects' has not the right form",
                'Write "Exception", or "Exception by call" if a library refuses',
            )
        too_broad = _TOO_BROAD if refusal.call else _ANYTHING
        if refusal.exception in too_broad:
            raise metadata.fault(
                "rejects",
                f"'{text}' is too broad: a mistake in the program raises it as well",
                "Name the exception that only a refusal raises",
            )
        rejects.append(refusal)
    return tuple(rejects)


def _read_limits(metadata: Metadata) -> Limits:
    table = metadata.data.get("limits", {})
    if not isinstance(table, dict):
        raise metadata.fault(
            "limits", "'limits' must be a table", 'Write [limits] and memory = "16 MB"'
        )
    metadata.refuse_unknown(table, {each.name for each in fields(Limits)})
    limits = {}
    for key, value in table.items():
        try:
            limits[key] = quantity(str(value), seconds=key == "cpu")
        except ValueError:
            raise metadata.fault(
                key,
                f"'{value}' is no limit",
                f'Write {key} = "1 s"' if key == "cpu" else f'Write {key} = "16 MB"',
            ) from None
    return Limits(**limits)


def load_weakness(folder: Path) -> Weakness:
    """Load the weakness in `folder` (``listings/<chapter>/<weakness>``).

    Raises ListingError, with file, line and hint, for whatever is missing or wrong.
    """
    folder = folder.absolute()
    slug = f"{folder.parent.name}/{folder.name}"
    metadata = Metadata(folder / "weakness.toml")
    if not _SLUG.fullmatch(slug):
        raise ListingError(
            folder, 0, f"'{slug}' is not a good name", "Use lower case, digits and _"
        )
    data = metadata.data
    metadata.refuse_unknown(
        data,
        {"title", "name", "level", "rule", "cwe", "owasp", "modules", "packages"}
        | {"rejects", "starts", "services", "browser", "limits", "review"},
    )
    variants = {
        path.stem: path
        for path in [
            folder / "vulnerable.py",
            *sorted(folder.glob("almost_*.py")),
            folder / "fixed.py",
        ]
    }
    for path in variants.values():
        read_code(path)
    check_danger(folder / "vulnerable.py")
    sources = read_sources(folder, variants.values())
    for name, prefix in (("attacks.py", "attack_"), ("uses.py", "use_")):
        if folder / name in sources.every:
            check_functions(folder / name, prefix, sources.every[folder / name])
    attacks = read_functions(folder / "attacks.py", "attack_")
    uses = read_functions(folder / "uses.py", "use_")
    for functions, name, least in ((attacks, "attacks", 3), (uses, "uses", 2)):
        if len(functions) < least:
            raise ListingError(
                folder / f"{name}.py",
                0,
                f"{len(functions)} {name}; a weakness has at least {least}",
                f"Add {name} of a different kind",
            )
    weakness = Weakness(
        slug=slug,
        folder=folder,
        title=metadata.text_value(data, "title"),
        name=_read_name(metadata),
        level=_read_level(metadata),
        rule=_read_rule(metadata),
        cwe=metadata.matching(data, "cwe", _CWE, '"CWE-22"'),
        owasp=metadata.matching(data, "owasp", _OWASP, '"A01:2025"'),
        modules=metadata.texts(data, "modules"),
        packages=metadata.texts(data, "packages"),
        rejects=_read_rejects(metadata),
        starts=metadata.texts(data, "starts"),
        services=metadata.texts(data, "services"),
        browser=metadata.boolean(data, "browser"),
        limits=_read_limits(metadata),
        review=_read_review(metadata),
        variants=variants,
        attacks=attacks,
        uses=uses,
    )
    check_rejects(metadata, weakness.rejects, weakness.packages, sources)
    check_modules(metadata, weakness.modules, sources)
    check_starts(metadata, weakness.starts, sources)
    if weakness.services and weakness.browser:
        raise metadata.fault(
            "services",
            "it needs a server, which no browser has",
            "Write browser = false",
        )
    if not weakness.almost:
        raise ListingError(
            folder,
            0,
            "there is no almost_*.py",
            "Add a fix that people try and that does not hold",
        )
    return weakness
