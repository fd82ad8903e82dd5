"""The parts of website/ import only downward, as website/__init__.py says."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LAYERS = {
    "assistants": 0,
    "content": 0,
    "packages": 0,
    "payload": 0,
    "toc": 0,
    "directives": 1,
    "hooks": 2,
    "output": 3,
}
"""The floor that each part stands on. `hooks` and `output` are used by nothing below."""
BESIDE = {"detectors", "prover", "tools"}
"""The project's packages that the website may import; of tools, only `node`."""
PROJECT = {path.parent.name for path in ROOT.glob("*/__init__.py")} | {
    "tests",
    "listings",
}


def imported(source: str, package: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the full dotted name of everything that a module imports.

    `package` is the dotted name of the package that the module is in.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            parents = package.split(".")
            base = parents[: len(parents) - node.level + 1] if node.level else []
            start = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                yield node.lineno, f"{start}.{alias.name}"


def faults(source: str, layer: str) -> list[str]:
    """Return what a module of a layer imports and may not."""
    found = []
    for line, name in imported(source, f"website.{layer}"):
        first, second, *_ = [*name.split("."), ""]
        if first == "website" and LAYERS[second] > LAYERS[layer]:
            found.append(f"{line}: {layer} may not import {name}")
        elif first in PROJECT - {"website"} - BESIDE or (
            first == "tools" and second != "node"
        ):
            found.append(f"{line}: the website may not import {name}")
    return found


MODULES = sorted(
    path
    for path in (ROOT / "website").glob("**/*.py")
    if "node_modules" not in path.parts and path != ROOT / "website" / "__init__.py"
)


def test_all_layers_are_there() -> None:
    parts = {path.relative_to(ROOT / "website").parts[0] for path in MODULES}
    assert {part.removesuffix(".py") for part in parts} == LAYERS.keys()


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: path.relative_to(ROOT / "website").as_posix()
)
def test_imports_go_downward(path: Path) -> None:
    layer = path.relative_to(ROOT / "website").parts[0].removesuffix(".py")
    found = faults(path.read_text(encoding="utf-8"), layer)
    assert not found, f"{path.relative_to(ROOT)}:{found[0]}"


@pytest.mark.parametrize(
    ("source", "layer"),
    [
        ("from website.output import csp", "directives"),
        ("from website import hooks", "content"),
        ("import website.output.csp", "hooks"),
        ("from ..output.csp import policy", "hooks"),
        ("from .. import hooks", "directives"),
        ("def late():\n    from website.directives import lab", "toc"),
        ("from tools.record import PYODIDES", "output"),
        ("from tests.toc import ROOT", "output"),
    ],
)
def test_an_import_upward_is_seen(source: str, layer: str) -> None:
    assert faults(source, layer)
