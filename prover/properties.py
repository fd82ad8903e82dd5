"""The source of a property, read without running it: the site's build has no Hypothesis."""

import ast
from pathlib import Path

from .problem import ListingError

_SHARED = "strategies"


def source_of(fuzz: Path, slug: str) -> str:
    """Return the source of what must hold of the weakness `slug`, with all that it uses.

    That is what stands in its module, and in strategies.py, both below the folder `fuzz`.
    Raises ListingError if there is no property of it.
    """
    module = fuzz / "properties" / f"{slug.partition('/')[0]}.py"
    own = _definitions(module)
    shared = _definitions(fuzz / f"{_SHARED}.py")
    found = [
        name
        for name, (node, _) in own.items()
        if isinstance(node, ast.FunctionDef) and _registered_for(node) == slug
    ]
    if not found:
        raise ListingError(
            module,
            0,
            f"no hostile inputs meet {slug}",
            "Add its property to fuzz/properties/<chapter>.py",
        )
    texts: dict[str, str] = {}
    wanted = [(own, found[0])]
    while wanted:
        place, name = wanted.pop()
        key = f"{'own' if place is own else _SHARED}.{name}"
        if key in texts or name not in place:
            continue
        node, texts[key] = place[name]
        for inner in ast.walk(node):
            match inner:
                case ast.Name(id=used):
                    wanted.append((place, used))
                case ast.Attribute(value=ast.Name(id=module_name), attr=used):
                    wanted += [(shared, used)] if module_name == _SHARED else []
    return "\n\n".join(texts[key] for key in sorted(texts))


def _registered_for(function: ast.FunctionDef) -> str | None:
    """Return the slug in ``@holds_for("chapter/weakness", ...)`` above a function."""
    for call in function.decorator_list:
        match call:
            case ast.Call(
                func=ast.Name("holds_for"), args=[ast.Constant(str(slug)), *_]
            ):
                return slug
    return None


def _definitions(path: Path) -> dict[str, tuple[ast.stmt, str]]:
    """Return the statements at the top of a module, with their source, by what they name."""
    if not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    found: dict[str, tuple[ast.stmt, str]] = {}
    for node in ast.parse(text).body:
        first = min(
            each.lineno for each in (node, *getattr(node, "decorator_list", []))
        )
        source = "\n".join(lines[first - 1 : node.end_lineno])
        for name in _names(node):
            found[name] = node, source
    return found


def _names(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return [each.asname or each.name.partition(".")[0] for each in names]
        case ast.Assign(targets=targets):
            return [
                inner.id
                for target in targets
                for inner in ast.walk(target)
                if isinstance(inner, ast.Name)
            ]
        case ast.AnnAssign(target=ast.Name(name)):
            return [name]
    return []
