"""The records of what was seen: one file a listing, in the same tree as the listings.

``records/<chapter>/<name>.json`` has up to four parts, each written by its own command
and each with the digest of exactly what it depends on (see digests.py):

    {"schema": 2,
     "evidence": {"digest": "...",
         "pythons": {"cpython-3.13": {"version": "3.13.5", "platform": "linux"}},
         "lacking": {"pyodide-3.12": ["sqlite3"]},
         "trials": {"<function>": {"<variant>": [
             {"pythons": ["cpython-3.13"], "outcome": "won", ...}]}}},
     "fuzzing": {"digest": "...", "inputs": 10000, ...},
     "noise": {"digest": "...", "findings": {...}, "sample": {...}},
     "scans": {"digest": "...", "scanners": {"bandit": "1.9.1"}, "findings": {...}}}

A demonstration has ``outputs`` in place of ``trials``: ``[{"pythons": [...], "output": ""}]``.
Each distinct result is kept once, with the names of the Pythons that saw it, so that a
difference between versions stands out. The exact version of each Python stands in every
file: two people who record two listings touch no common file.
"""

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from . import digests
from .demonstration import Demonstration, find_demonstrations, load_demonstration
from .finding import find_weaknesses
from .loading import load_weakness
from .problem import ListingError, Problem
from .weakness import Weakness

SCHEMA = 2
_PARTS = {
    "evidence": ("nothing is recorded of it", "its record is stale", "make record"),
    "scans": ("no scanner has seen it", "its scan is stale", "make scan"),
    "fuzzing": (
        "it has met no inputs",
        "it changed since it met inputs",
        "make fuzz",
    ),
    "noise": (
        "its rules have not met code of others",
        "its rules changed since they met code of others",
        "make noise",
    ),
}
"""Of each part: what is said if there is none, if it is stale, and the command for it."""


def python_order(name: str) -> tuple[bool, tuple[int, ...], str]:
    """Sort key for names of Pythons: native before Pyodide, then oldest first.

    A free-threaded build (``cpython-3.14t``) comes after its sister.
    """
    kind, _, version = name.partition("-")
    minor = tuple(map(int, version.removesuffix("t").split(".")))
    return kind == "pyodide", minor, version


def path_of(records: Path, slug: str) -> Path:
    """Return the file of the listing called `slug` below the folder `records`."""
    return records / f"{slug}.json"


def all_files(records: Path) -> dict[str, Path]:
    """Return every record that there is, by slug."""
    return {
        f"{path.parent.name}/{path.stem}": path
        for path in sorted(records.glob("*/*.json"))
    }


def read(path: Path) -> dict[str, Any]:
    """Read a record: nothing (``{}``) if there is none yet.

    Raises ListingError if it is damaged or of another schema.
    """
    hint = "Delete it, and run `make record`, `make scan` and `make fuzz`"
    try:
        record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except json.JSONDecodeError as error:
        raise ListingError(
            path, error.lineno, f"it is not JSON: {error.msg}", hint
        ) from None
    if record.get("schema") != SCHEMA:
        raise ListingError(
            path, 0, f"schema {record.get('schema')}, expected {SCHEMA}", hint
        )
    return record


def current(
    records: Path, listing: Weakness | Demonstration, part: str, digest: str
) -> dict[str, Any]:
    """Return a part of a listing's record.

    Raises ListingError if there is none, or if it was made when its digest was another.
    """
    found: dict[str, Any] | None = read(path_of(records, listing.slug)).get(part)
    absent, stale, command = _PARTS[part]
    if found is None or found["digest"] != digest:
        message = absent if found is None else stale
        raise ListingError(listing.folder, 0, message, f"Run `{command}`")
    return found


def evidence(records: Path, listing: Weakness | Demonstration) -> dict[str, Any]:
    """Return the evidence of a listing; raises ListingError if it is missing or stale."""
    return current(records, listing, "evidence", digests.of_evidence(listing))


def write_part(path: Path, name: str, part: dict[str, Any]) -> None:
    """Put a part into a record, whole or not at all, and leave the other parts alone."""
    parts = {key: value for key, value in read(path).items() if key in _PARTS}
    parts[name] = part
    _write(path, {"schema": SCHEMA, **dict(sorted(parts.items()))})


def _write(path: Path, record: dict[str, Any]) -> None:
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


def merge(
    before: dict[str, Any] | None, accounts: Iterable[dict[str, Any]]
) -> dict[str, Any]:
    """Return the evidence of one listing with what more Pythons say of it (see evidence.py).

    What other Pythons saw before stays, unless the listing has changed since.
    All accounts speak of the same text of the listing.
    """
    found = {account["python"]: account for account in accounts}
    [digest] = {account["digest"] for account in found.values()}
    if before and before["digest"] == digest:
        found = {name: account_of(before, name) for name in _asked(before)} | found
    entry: dict[str, Any] = {"digest": digest, "pythons": {}, "lacking": {}}
    for name in sorted(found, key=python_order):
        account = found[name]
        if "lacking" in account:
            entry["lacking"][name] = account["lacking"]
            continue
        entry["pythons"][name] = account["details"]
        if "output" in account:
            _add(entry.setdefault("outputs", []), name, {"output": account["output"]})
        for function, row in account.get("results", {}).items():
            cells = entry.setdefault("trials", {}).setdefault(function, {})
            for variant, result in row.items():
                _add(cells.setdefault(variant, []), name, result)
    return entry


def _add(groups: list[dict[str, Any]], name: str, result: dict[str, Any]) -> None:
    """Put `name` to the group with the same result, or open a group for it."""
    for group in groups:
        if _without_pythons(group) == result:
            group["pythons"].append(name)
            return
    groups.append({"pythons": [name], **result})


def _without_pythons(group: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in group.items() if key != "pythons"}


def _asked(entry: dict[str, Any]) -> list[str]:
    """Return the Pythons that saw a listing, or that lack what it needs."""
    return [*entry["pythons"], *entry["lacking"]]


def account_of(entry: dict[str, Any], name: str) -> dict[str, Any]:
    """Return what the Python called `name` saw of a listing, in the form of evidence.py."""
    account = {"python": name, "digest": entry["digest"]}
    if name in entry["lacking"]:
        return account | {"lacking": entry["lacking"][name]}
    account |= {"details": entry["pythons"][name]}
    if "outputs" in entry:
        return account | _result_of(entry["outputs"], name)
    results = {
        function: {variant: _result_of(groups, name) for variant, groups in row.items()}
        for function, row in entry.get("trials", {}).items()
    }
    return account | {"results": results}


def _result_of(groups: list[dict[str, Any]], name: str) -> dict[str, Any]:
    for group in groups:
        if name in group["pythons"]:
            return _without_pythons(group)
    raise KeyError(name)


def differences(entry: dict[str, Any], account: dict[str, Any]) -> list[str]:
    """Return where a Python now sees something else than it is recorded to have seen.

    The same release must see the same. Another release of the same version may differ
    where the record itself has several results, for there the Pythons do differ; it
    must still come to one of the outcomes that are recorded.
    """
    recorded = account_of(entry, account["python"])
    if "lacking" in recorded or "lacking" in account:
        same = recorded.get("lacking") == account.get("lacking")
        return [] if same else ["what it lacks"]
    same_release = recorded["details"] == account["details"]
    if "outputs" in entry:
        free = not same_release and len(entry["outputs"]) > 1
        return [] if free or recorded["output"] == account["output"] else ["its output"]
    trials, seen, found = entry.get("trials", {}), account["results"], []
    if {f: set(row) for f, row in trials.items()} != {
        f: set(row) for f, row in seen.items()
    }:
        return ["its attacks, uses or variants"]
    for function, row in trials.items():
        for variant, groups in row.items():
            result = seen[function][variant]
            if result == recorded["results"][function][variant]:
                continue
            outcomes = {group["outcome"] for group in groups}
            free = not same_release and len(groups) > 1
            if not (free and result["outcome"] in outcomes):
                found.append(f"{function} against {variant}")
    return found


def load_listings(listings: Path) -> list[Weakness | Demonstration]:
    """Load every weakness and demonstration; raises ListingError for what is wrong."""
    return [
        *map(load_weakness, find_weaknesses(listings)),
        *map(load_demonstration, find_demonstrations(listings)),
    ]


def missing(
    entry: dict[str, Any], listing: Weakness | Demonstration, pythons: Iterable[str]
) -> list[str]:
    """Return those of `pythons` that could see a listing and have not."""
    return [
        name
        for name in pythons
        if name not in _asked(entry)
        and (listing.browser or not name.startswith("pyodide"))
    ]


def stale(records: Path, listings: Path) -> list[Problem]:
    """Return which listings have no evidence, or stale evidence, and what is left over."""
    problems = []
    slugs = set()
    for listing in load_listings(listings):
        slugs.add(listing.slug)
        try:
            evidence(records, listing)
        except ListingError as error:
            problems.append(error.problem)
    for slug, path in all_files(records).items():
        if slug not in slugs:
            problems.append(
                Problem(path, 0, "recorded, but no longer there", "Run `make record`")
            )
    return problems
