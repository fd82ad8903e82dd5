"""Third-party packages for a Python in the browser: the sources of what is installed here.

What is installed comes from hash-locked requirements, so what the labs load is pinned
too. Only what runs without its compiled parts can be used there: Jinja2, MarkupSafe and
SQLAlchemy fall back to Python by themselves.
"""

from importlib.metadata import PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def with_dependencies(names: tuple[str, ...]) -> list[str]:
    """Return `names` and all that they need, each once.

    Raises LookupError, with a hint, for one that is not installed.
    """
    found: list[str] = []
    wanted = list(names)
    while wanted:
        name = canonicalize_name(wanted.pop())
        if name in found:
            continue
        found.append(name)
        try:
            needs = map(Requirement, distribution(name).requires or ())
        except PackageNotFoundError:
            hint = "Add it to requirements.in, and run `make lock`"
            raise LookupError(f"{name} is not installed. {hint}") from None
        wanted += [
            each.name
            for each in needs
            if each.marker is None or each.marker.evaluate({"extra": ""})
        ]
    return sorted(found)


def sources(name: str) -> dict[str, str]:
    """Return the Python files of an installed package: name below site-packages -> text."""
    return {
        path.as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(distribution(name).files or ())
        if path.suffix == ".py" and ".." not in path.parts
    }
