"""Decides whether an exception is a refusal: one that a program raises on purpose.

`rejects` in ``weakness.toml`` names the exceptions by which a program refuses, each in
one of two forms:

    "ValueError"               a `raise` statement of the variant raises it
    "FileExistsError by open"  a call of the variant raises it, because the library refuses

Both are looked up at the instruction that the exception came from. ``int(text)`` raises
ValueError as well, but no `raise` statement does, so a program that merely chokes on an
input has not refused it. A bare ``raise``, which passes an exception on, refuses nothing
either: ``raise TooLarge(...) from error`` does.
"""

import ast
import builtins
import importlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any

_FORM = re.compile(
    r"(?P<exception>[A-Za-z_][\w.]*)(?: by (?P<call>[A-Za-z_][\w.]*))?", re.ASCII
)


@dataclass(frozen=True)
class Refusal:
    """One entry of `rejects`: an exception, and the call that raises it.

    Without a `call` a `raise` statement has to raise it. A call is named as the program
    writes it, or by the end of that: ``extractall`` stands for ``archive.extractall()``.
    """

    exception: str
    call: str | None = None

    def __str__(self) -> str:
        return f"{self.exception} by {self.call}" if self.call else self.exception


def read_refusal(text: str) -> Refusal | None:
    """Return the refusal that an entry of `rejects` names, or None if it has neither form."""
    found = _FORM.fullmatch(text)
    return Refusal(found["exception"], found["call"]) if found else None


def find_class(name: str, module: ModuleType | None) -> Any:
    """Return what `name` stands for: in `module`, a builtin, or ``package.module.Name``.

    None if there is nothing of that name.
    """
    package, _, final = name.rpartition(".")
    if package:
        try:
            return getattr(importlib.import_module(package), final, None)
        except ImportError:
            return None
    return getattr(module, name, None) or getattr(builtins, name, None)


def refusal_of(
    error: BaseException, rejects: Iterable[Refusal], target: ModuleType, path: Path
) -> Refusal | None:
    """Return the entry of `rejects` by which `error` is a refusal of `target`, or None.

    `path` is the file that `target` was loaded from.
    """
    entries = [
        frame
        for frame in _entries(error.__traceback__)
        if frame.tb_frame.f_code.co_filename == str(path)
    ]
    if not entries:
        return None
    innermost = entries[-1]
    nodes = _nodes_at(innermost, path)
    for refusal in rejects:
        kind = find_class(refusal.exception, target)
        if not (isinstance(kind, type) and isinstance(error, kind)):
            continue
        if refusal.call is None:
            if innermost.tb_next is None and any(
                isinstance(node, ast.Raise) for node in nodes
            ):
                return refusal
        elif any(calls(node, refusal.call) for node in nodes):
            return refusal
    return None


def calls(node: ast.AST, name: str) -> bool:
    """Tell whether `node` is a call of what `name` names."""
    if not isinstance(node, ast.Call):
        return False
    return f".{ast.unparse(node.func)}".endswith(f".{name}")


def _entries(innermost: TracebackType | None) -> Iterable[TracebackType]:
    while innermost is not None:
        yield innermost
        innermost = innermost.tb_next


def _nodes_at(entry: TracebackType, path: Path) -> list[ast.AST]:
    """Return the syntax at the instruction of a traceback's entry.

    One node, the smallest. Where Python was told to leave the columns out
    (``-X no_debug_ranges``) it is all that starts on the line.
    """
    positions = list(entry.tb_frame.f_code.co_positions())
    line, last, column, end = positions[entry.tb_lasti // 2]
    nodes = [
        node
        for node in ast.walk(_parsed(path.read_bytes()))
        if isinstance(node, (ast.stmt, ast.expr))
    ]
    if column is None:
        return [node for node in nodes if node.lineno == entry.tb_lineno]
    around: list[ast.AST] = [
        node
        for node in nodes
        if (line, column) >= (node.lineno, node.col_offset)
        and (node.end_lineno, node.end_col_offset) >= (last, end)
    ]
    return around[-1:]  # ast.walk comes to the inner ones last


@lru_cache
def _parsed(source: bytes) -> ast.Module:
    return ast.parse(source)
