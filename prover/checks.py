"""Checks that a weakness's metadata and its programs agree, without running anything.

A name in `rejects`, `modules` or `starts` that nothing uses promises what no
run can show, and is most often misspelt.
"""

import ast
import builtins
import difflib
import importlib
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .metadata import Metadata
from .problem import ListingError
from .refusal import Refusal, calls
from .source import parse, read_code

IMPORTED_AS = {"pillow": "PIL"}
"""The packages whose module has another name."""

_TEMPLATE = Path(__file__).parent.parent / "tools" / "template"

_STARTED_BY = {
    "python": r"sys\.executable",
    "sh": r"shell=True|os\.system|os\.popen|getoutput",
}
"""How programs start what they do not name."""

_REMOVED = frozenset(
    ["asynchat", "asyncore", "cgi", "cgitb", "crypt", "distutils", "imp"]
)
"""Modules that only an older Python has: a weakness that needs them is left out."""


@dataclass(frozen=True)
class Sources:
    """The syntax of a weakness's files: of the variants, and of all Python files."""

    variants: dict[Path, ast.Module]
    every: dict[Path, ast.Module]


def read_sources(folder: Path, variants: Iterable[Path]) -> Sources:
    """Parse the Python files of a weakness; raises ListingError for what is not Python."""
    trees = {path: parse(path) for path in sorted(folder.glob("*.py"))}
    return Sources({path: trees[path] for path in variants}, trees)


def template_files(folder: Path) -> list[Path]:
    """Return the files of a weakness that are still those of the template.

    None as long as ``vulnerable.py`` has a function of the template's: the worked example
    is whole, and keeps its promises.
    """
    same = [
        path
        for path in sorted(folder.glob("*.py"))
        if (_TEMPLATE / path.name).is_file()
        and path.read_bytes() == (_TEMPLATE / path.name).read_bytes()
    ]
    if not same:
        return []
    mine, templates = (
        {
            node.name
            for node in parse(place / "vulnerable.py").body
            if isinstance(node, ast.FunctionDef)
        }
        for place in (folder, _TEMPLATE)
    )
    return [] if mine & templates else same


def check_danger(path: Path) -> None:
    """Raise ListingError if ``vulnerable.py`` does not mark its dangerous lines."""
    if "danger" not in read_code(path).regions:
        raise ListingError(
            path,
            0,
            "no line is marked as dangerous",
            "Put '# show: danger' and '# end: danger' around the lines with the weakness",
        )


def check_functions(path: Path, prefix: str, tree: ast.Module) -> None:
    """Raise ListingError for a function that looks like ``attack_...`` and is none.

    `prefix` is ``attack_`` or ``use_``.
    """
    for node in tree.body:
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        if isinstance(node, ast.AsyncFunctionDef) and node.name.startswith(prefix):
            raise ListingError(
                path,
                node.lineno,
                f"{node.name} is 'async def', which no trial awaits",
                "Write 'def' and call asyncio.run in it",
            )
        names = [argument.arg for argument in node.args.args]
        word = f"{node.name.partition('_')[0].lower()}_"
        if (
            names == ["target", "stage"]
            and not node.name.startswith(prefix)
            and difflib.SequenceMatcher(None, word, prefix).ratio() > 0.7
        ):
            raise ListingError(
                path,
                node.lineno,
                f"{node.name} looks like a misspelt '{prefix}...', and never runs",
                f"Write {prefix}{node.name.partition('_')[2]}, or another name for a helper",
            )


def check_rejects(
    metadata: Metadata,
    rejects: Iterable[Refusal],
    packages: Iterable[str],
    sources: Sources,
) -> None:
    """Raise ListingError for an entry that names no exception, or that no variant uses."""
    trees = sources.variants.values()
    for refusal in rejects:
        if not _is_exception(refusal.exception, packages, trees):
            known = [
                name for name in vars(builtins) if _is_class(getattr(builtins, name))
            ]
            known += [node.name for tree in trees for node in _classes(tree)]
            raise metadata.fault(
                "rejects",
                f"there is no exception '{refusal.exception}'",
                _did_you_mean(refusal.exception, known)
                or "Name a builtin, a class of the variants, or package.module.Name",
            )
        nodes = [node for tree in trees for node in ast.walk(tree)]
        if refusal.call is not None:
            if not any(calls(node, refusal.call) for node in nodes):
                made = {ast.unparse(n.func) for n in nodes if isinstance(n, ast.Call)}
                raise metadata.fault(
                    "rejects",
                    f"no variant calls '{refusal.call}', which '{refusal}' names",
                    _did_you_mean(refusal.call, made) or "Take the entry out",
                )
        elif not any(_raises(node, refusal.exception) for node in nodes):
            raise metadata.fault(
                "rejects",
                f"no variant raises '{refusal.exception}'",
                "Raise it on purpose, write 'Exception by call' if a library raises it, or "
                "take the entry out",
            )


def check_modules(
    metadata: Metadata,
    modules: Iterable[str],
    sources: Sources,
) -> None:
    """Raise ListingError for a module that is none, or that no file imports."""
    imported = {
        name for tree in sources.every.values() for name in _imported_by(tree)
    } | {"builtins"}
    for module in modules:
        first = module.partition(".")[0]
        # A platform may lack a module, as Windows lacks pwd; its name is known everywhere.
        if first not in sys.stdlib_module_names | _REMOVED:
            raise metadata.fault(
                "modules",
                f"'{module}' is no module of the standard library",
                _did_you_mean(first, sys.stdlib_module_names)
                or "Name packages from elsewhere in 'packages'",
            )
        if not any(f"{each}.".startswith(f"{module}.") for each in imported):
            raise metadata.fault(
                "modules",
                f"nothing imports '{module}'",
                _did_you_mean(module, imported) or "Take it out of 'modules'",
            )


def check_starts(metadata: Metadata, starts: Iterable[str], sources: Sources) -> None:
    """Raise ListingError for a program that no file of the weakness names."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources.every)
    for program in starts:
        pattern = rf"(?<![\w.]){re.escape(program)}(?!\w)"
        if program in _STARTED_BY:
            pattern = rf"{_STARTED_BY[program]}|['\"]{program}"
        if not re.search(pattern, text):
            raise metadata.fault(
                "starts",
                f"nothing starts '{program}'",
                "Correct the name of the program, or take it out of 'starts'",
            )


def _imported_by(tree: ast.Module) -> Iterable[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _is_exception(
    name: str, packages: Iterable[str], trees: Iterable[ast.Module]
) -> bool:
    package, _, final = name.rpartition(".")
    if not package:
        own = {node.name for tree in trees for node in _classes(tree)}
        own |= {
            (alias.asname or alias.name)
            for tree in trees
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        return name in own or _is_class(getattr(builtins, name, None))
    try:
        return _is_class(getattr(importlib.import_module(package), final, None))
    except ImportError:  # fine if it is only missing on this machine
        needed = {IMPORTED_AS.get(each, each) for each in packages}
        return package.partition(".")[0] in needed | sys.stdlib_module_names


def _is_class(found: object) -> bool:
    return isinstance(found, type) and issubclass(found, BaseException)


def _classes(tree: ast.Module) -> list[ast.ClassDef]:
    return [node for node in tree.body if isinstance(node, ast.ClassDef)]


def _raises(node: ast.AST, exception: str) -> bool:
    if not isinstance(node, ast.Raise) or node.exc is None:
        return False
    raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
    name = ast.unparse(raised)
    return f".{exception}".endswith(f".{name}") or f".{name}".endswith(f".{exception}")


def _did_you_mean(name: str, known: Iterable[str]) -> str | None:
    found = difflib.get_close_matches(name, known)
    return f"Did you mean '{found[0]}'?" if found else None
