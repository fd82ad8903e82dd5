"""The record of what was seen: how witnesses' accounts are merged, kept and read.

``records/evidence.json`` holds, by listing, each distinct result once, with the names of
the Pythons that saw it, so that a difference between versions stands out:

    {"schema": 1,
     "pythons": {"cpython-3.13": {"version": "3.13.0", "platform": "linux"}},
     "weaknesses": {"<slug>": {"digest": "...", "pythons": ["cpython-3.13"],
         "trials": {"<function>": {"<variant>": [
             {"pythons": [...], "outcome": "won", "how": "...", "output": "", "saw": []}]}}}},
     "demonstrations": {"<slug>": {"digest": "...", "pythons": ["cpython-3.13"],
         "outputs": [{"pythons": [...], "output": "..."}]}}}
"""

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .demonstration import find_demonstrations, load_demonstration
from .problem import ListingError, Problem
from .weakness import find_weaknesses, load_weakness

SCHEMA = 1
_HINT = "Run `make record`"


def python_order(name: str) -> tuple[bool, tuple[int, ...]]:
    """Sort key for names of Pythons: native before Pyodide, then oldest first."""
    kind, _, version = name.partition("-")
    return kind == "pyodide", tuple(map(int, version.split(".")))


def merge(accounts: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Merge what several Pythons saw into one record."""
    accounts = sorted(accounts, key=lambda account: python_order(account["python"]))
    record: dict[str, Any] = {
        "schema": SCHEMA,
        "pythons": {account["python"]: account["details"] for account in accounts},
        "weaknesses": {},
        "demonstrations": {},
    }
    for account in accounts:
        name = account["python"]
        for slug, seen in account["weaknesses"].items():
            entry = record["weaknesses"].setdefault(
                slug, {"digest": seen["digest"], "pythons": [], "trials": {}}
            )
            entry["pythons"].append(name)
            for function, row in seen["results"].items():
                cells = entry["trials"].setdefault(function, {})
                for variant, result in row.items():
                    _add(cells.setdefault(variant, []), name, result)
        for slug, seen in account["demonstrations"].items():
            entry = record["demonstrations"].setdefault(
                slug, {"digest": seen["digest"], "pythons": [], "outputs": []}
            )
            entry["pythons"].append(name)
            _add(entry["outputs"], name, {"output": seen["output"]})
    for kind in ("weaknesses", "demonstrations"):
        record[kind] = dict(sorted(record[kind].items()))
    return record


def _add(groups: list[dict[str, Any]], name: str, result: dict[str, Any]) -> None:
    """Put `name` to the group with the same result, or open a group for it."""
    for group in groups:
        if {key: value for key, value in group.items() if key != "pythons"} == result:
            group["pythons"].append(name)
            return
    groups.append({"pythons": [name], **result})


def account_of(record: dict[str, Any], name: str) -> dict[str, Any]:
    """Return what the Python called `name` saw, in the form that a witness gives."""
    return {
        "python": name,
        "details": record["pythons"][name],
        "weaknesses": {
            slug: {
                "digest": entry["digest"],
                "results": {
                    function: {
                        variant: _result_of(groups, name)
                        for variant, groups in row.items()
                    }
                    for function, row in entry["trials"].items()
                },
            }
            for slug, entry in record["weaknesses"].items()
            if name in entry["pythons"]
        },
        "demonstrations": {
            slug: {"digest": entry["digest"], **_result_of(entry["outputs"], name)}
            for slug, entry in record["demonstrations"].items()
            if name in entry["pythons"]
        },
    }


def _result_of(groups: list[dict[str, Any]], name: str) -> dict[str, Any]:
    for group in groups:
        if name in group["pythons"]:
            return {key: value for key, value in group.items() if key != "pythons"}
    raise KeyError(name)


def read(path: Path, hint: str = _HINT) -> dict[str, Any]:
    """Read a record; raises ListingError if it is missing, damaged or of another schema."""
    try:
        record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ListingError(path, 0, "there is no record", hint) from None
    except json.JSONDecodeError as error:
        raise ListingError(
            path, error.lineno, f"it is not JSON: {error.msg}", hint
        ) from None
    if record.get("schema") != SCHEMA:
        raise ListingError(
            path, 0, f"schema {record.get('schema')}, expected {SCHEMA}", hint
        )
    return record


def write(path: Path, record: dict[str, Any]) -> None:
    """Write a record whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(record, file, indent=1, ensure_ascii=False)
            file.write("\n")
        os.chmod(name, 0o644)  # mkstemp makes it private; this is for everyone to read
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def stale(
    record: dict[str, Any], listings: Path, required: Iterable[str]
) -> list[Problem]:
    """Return what is missing from the record, out of date in it, or left over.

    `required` are the Pythons that must have seen every listing that can run on them.
    """
    problems = []
    known: dict[str, set[str]] = {"weaknesses": set(), "demonstrations": set()}
    loaded: list[tuple[str, Any]] = [
        *(
            ("weaknesses", load_weakness(folder))
            for folder in find_weaknesses(listings)
        ),
        *(
            ("demonstrations", load_demonstration(folder))
            for folder in find_demonstrations(listings)
        ),
    ]
    for kind, listing in loaded:
        known[kind].add(listing.slug)
        entry = record[kind].get(listing.slug)
        if entry is None:
            message = "nothing is recorded of it"
        elif entry["digest"] != listing.digest():
            message = "it has changed since its record was made"
        elif missing := [
            name
            for name in required
            if name not in entry["pythons"]
            and (listing.browser or not name.startswith("pyodide"))
            and listing.slug not in record["pythons"].get(name, {}).get("lacking", {})
        ]:
            message = f"no record of it on {', '.join(missing)}"
        else:
            continue
        problems.append(Problem(listing.folder, 0, message, _HINT))
    for kind, slugs in known.items():
        for slug in record[kind].keys() - slugs:
            problems.append(
                Problem(listings / slug, 0, "recorded, but no longer there", _HINT)
            )
    return problems
