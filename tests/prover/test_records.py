"""The record of a listing: merged, taken apart again, found stale, written whole or not."""

import json
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from prover import digests, records
from prover.loading import load_weakness
from prover.problem import ListingError
from tests.prover.conftest import Example

SLUG = "example/machine"


def account(
    python: str, outcome: str = "won", digest: str = "d", release: str = "0"
) -> dict[str, Any]:
    result = {
        "outcome": outcome,
        "reason": "goal_reached",
        "details": {},
        "output": "",
        "saw": [],
    }
    return {
        "python": python,
        "details": {"version": f"{python[-4:]}.{release}", "platform": "p"},
        "digest": digest,
        "results": {"attack_a": {"vulnerable": result}},
    }


def printed(python: str, output: str, release: str = "0") -> dict[str, Any]:
    account_of = account(python, release=release)
    del account_of["results"]
    return account_of | {"output": output}


def test_pythons_that_agree_share_a_group_and_others_do_not() -> None:
    outcomes = {"pyodide-3.14": "won", "cpython-3.11": "won", "cpython-3.12": "blocked"}
    entry = records.merge(None, (account(*each) for each in outcomes.items()))
    groups = entry["trials"]["attack_a"]["vulnerable"]
    assert [(group["pythons"], group["outcome"]) for group in groups] == [
        (["cpython-3.11", "pyodide-3.14"], "won"),
        (["cpython-3.12"], "blocked"),
    ]
    assert list(entry["pythons"]) == ["cpython-3.11", "cpython-3.12", "pyodide-3.14"]


def test_names_are_in_order_and_a_free_threaded_build_follows_its_sister() -> None:
    names = ["cpython-3.9", "cpython-3.14", "cpython-3.14t", "cpython-3.15"]
    names += ["pyodide-3.9", "pyodide-3.14"]
    assert sorted(set(names), key=records.python_order) == names


def test_the_pythons_of_a_record_are_in_this_order() -> None:
    names = ["cpython-3.9", "cpython-3.14", "pyodide-3.9", "pyodide-3.14"]
    entry = records.merge(None, map(account, sorted(names)))
    assert list(entry["pythons"]) == names
    assert entry["trials"]["attack_a"]["vulnerable"][0]["pythons"] == names


def test_an_account_comes_out_as_it_went_in() -> None:
    one, other = account("cpython-3.11"), account("cpython-3.12", "blocked")
    lacking = {"python": "pyodide-3.12", "digest": "d", "lacking": ["sqlite3"]}
    entry = records.merge(None, [one, other, lacking])
    for each in (one, other, lacking):
        assert records.account_of(entry, str(each["python"])) == each
    shown = printed("cpython-3.11", "creak")
    assert records.account_of(records.merge(None, [shown]), "cpython-3.11") == shown


def test_what_others_saw_stays_while_the_listing_is_as_it_was() -> None:
    both = records.merge(None, [account("cpython-3.11"), account("cpython-3.12")])
    again = records.merge(both, [account("cpython-3.12", "blocked", release="7")])
    assert again["pythons"]["cpython-3.12"]["version"] == "3.12.7"
    assert records.account_of(again, "cpython-3.11") == account("cpython-3.11")
    changed = records.merge(both, [account("cpython-3.12", digest="e")])
    assert list(changed["pythons"]) == ["cpython-3.12"]


def test_the_order_of_merging_does_not_matter() -> None:
    accounts = [account(f"cpython-3.{n}", "wb"[n % 2]) for n in (11, 12, 13)]
    forth = records.merge(records.merge(None, accounts[:1]), accounts[1:])
    back = records.merge(records.merge(None, accounts[1:]), accounts[:1])
    assert json.dumps(forth) == json.dumps(back)


@pytest.mark.parametrize("release", ["0", "9"])
def test_differences_within_a_version(release: str) -> None:
    entry = records.merge(None, [account("cpython-3.11"), account("cpython-3.12")])
    same = account("cpython-3.12", release=release)
    assert records.differences(entry, same) == []
    other = account("cpython-3.12", "blocked", release=release)
    assert records.differences(entry, other) == ["attack_a against vulnerable"]
    more = account("cpython-3.12", release=release)
    more["results"]["attack_b"] = more["results"]["attack_a"]
    assert records.differences(entry, more) == ["its attacks, uses or variants"]
    lacking = {"python": "cpython-3.12", "digest": "d", "lacking": ["sqlite3"]}
    assert records.differences(entry, lacking) == ["what it lacks"]


@pytest.mark.parametrize(("release", "free"), [("0", False), ("9", True)])
def test_where_versions_differ_another_release_may_too(
    release: str, free: bool
) -> None:
    entry = records.merge(
        None, [account("cpython-3.11"), account("cpython-3.12", "blocked")]
    )
    other = account("cpython-3.12", "won", release=release)
    assert (records.differences(entry, other) == []) is free
    never = account("cpython-3.12", "error", release=release)
    assert records.differences(entry, never)
    demo = records.merge(
        None, [printed("cpython-3.11", "a"), printed("cpython-3.12", "b")]
    )
    seen = printed("cpython-3.12", "c", release=release)
    assert (records.differences(demo, seen) == []) is free


@pytest.mark.parametrize("others", ["won", "blocked"])
@pytest.mark.parametrize("release", ["0", "9"])
def test_a_difference_with_the_same_outcome(release: str, others: str) -> None:
    """Only where the record itself has several results may another release differ."""
    entry = records.merge(
        None, [account("cpython-3.11", others), account("cpython-3.12")]
    )
    seen = account("cpython-3.12", release=release)
    seen["results"]["attack_a"]["vulnerable"]["output"] = "more"
    free = (release, others) == ("9", "blocked")
    expected = [] if free else ["attack_a against vulnerable"]
    assert records.differences(entry, seen) == expected


def test_differences_of_what_is_lacking() -> None:
    def lacking(*modules: str) -> dict[str, Any]:
        return {"python": "pyodide-3.12", "digest": "d", "lacking": [*modules]}

    entry = records.merge(None, [lacking("sqlite3")])
    assert records.differences(entry, lacking("sqlite3")) == []
    assert records.differences(entry, lacking("ssl")) == ["what it lacks"]
    assert records.differences(entry, account("pyodide-3.12")) == ["what it lacks"]


@pytest.mark.parametrize("release", ["0", "9"])
def test_differences_of_an_output(release: str) -> None:
    entry = records.merge(None, [printed("cpython-3.11", "a")])
    for output, differences in (("a", []), ("b", ["its output"])):
        seen = printed("cpython-3.11", output, release=release)
        assert records.differences(entry, seen) == differences


def test_a_python_whose_result_is_nowhere_saw_nothing() -> None:
    """Someone took it out by hand: to go on would record that it saw nothing."""
    entry = records.merge(None, [account("cpython-3.11"), account("cpython-3.12")])
    entry["trials"]["attack_a"]["vulnerable"][0]["pythons"].remove("cpython-3.12")
    assert records.account_of(entry, "cpython-3.11") == account("cpython-3.11")
    with pytest.raises(KeyError, match=r"cpython-3\.12"):
        records.account_of(entry, "cpython-3.12")


def test_a_record_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = records.path_of(tmp_path, SLUG)
    records.write_part(path, "scans", {"digest": "a"})
    before = path.read_text()
    with pytest.raises(TypeError):
        records.write_part(path, "evidence", {"digest": object()})
    assert path.read_text() == before
    assert [each.name for each in path.parent.iterdir()] == ["machine.json"]


def test_an_interrupt_that_comes_late_is_still_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = os.replace

    def replace_and_stop(source: str, target: Path) -> None:
        put(source, target)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", replace_and_stop)
    with pytest.raises(KeyboardInterrupt):
        records.write_part(tmp_path / "machine.json", "scans", {})
    assert [each.name for each in tmp_path.iterdir()] == ["machine.json"]


def test_the_parts_of_a_record_leave_one_another_alone(tmp_path: Path) -> None:
    path = records.path_of(tmp_path, SLUG)
    for name in ("scans", "evidence", "fuzzing", "scans"):
        records.write_part(path, name, {"digest": name})
    assert list(records.read(path)) == ["schema", "evidence", "fuzzing", "scans"]


def test_a_record_is_text_that_is_read_line_by_line_and_by_everyone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Only within one file system is it put in place at once.
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    path = records.path_of(tmp_path / "records", SLUG)
    records.write_part(path, "scans", {"digest": "é"})
    assert path == tmp_path / "records/example/machine.json"
    assert path.read_text(encoding="utf-8") == (
        '{\n "schema": 2,\n "scans": {\n  "digest": "é"\n }\n}\n'
    )
    assert path.stat().st_mode & 0o777 == 0o644
    assert records.read(path) == {"schema": 2, "scans": {"digest": "é"}}


def test_what_is_no_part_does_not_stay(tmp_path: Path) -> None:
    path = tmp_path / "machine.json"
    path.write_text('{"schema": 2, "other": {}, "fuzzing": {}}')
    records.write_part(path, "scans", {})
    assert list(records.read(path)) == ["schema", "fuzzing", "scans"]


def test_every_record_is_found_in_order(tmp_path: Path) -> None:
    slugs = [f"{chapter}/{name}" for chapter in "gcebfda" for name in ("two", "one")]
    for slug in slugs:
        records.write_part(records.path_of(tmp_path, slug), "scans", {})
    (tmp_path / "a" / "notes.txt").touch()
    (tmp_path / "pythons.json").touch()
    assert list(records.all_files(tmp_path).items()) == [
        (slug, tmp_path / f"{slug}.json") for slug in sorted(slugs)
    ]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("{\n oops", 2, "it is not JSON: Expecting property name"),
        ('{"schema": 0}', 0, "schema 0, expected 2"),
        ("{}", 0, "schema None, expected 2"),
    ],
)
def test_a_record_that_cannot_be_read(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    path = tmp_path / "machine.json"
    path.write_text(text)
    with pytest.raises(ListingError) as caught:
        records.read(path)
    problem = caught.value.problem
    assert (problem.path, problem.line) == (path, line)
    assert problem.message.startswith(message)
    assert (
        problem.hint == "Delete it, and run `make record`, `make scan` and `make fuzz`"
    )


@pytest.mark.parametrize(
    ("part", "absent", "stale", "command"),
    [
        ("evidence", "nothing is recorded of it", "its record is stale", "make record"),
        ("scans", "no scanner has seen it", "its scan is stale", "make scan"),
        (
            *("fuzzing", "it has met no inputs"),
            *("it changed since it met inputs", "make fuzz"),
        ),
    ],
)
def test_a_part_that_is_missing_or_stale(
    example: Example, tmp_path: Path, part: str, absent: str, stale: str, command: str
) -> None:
    weakness = load_weakness(example.folder)
    for digest, message in (("", absent), ("other", stale)):
        if digest:
            path = records.path_of(tmp_path, weakness.slug)
            records.write_part(path, part, {"digest": digest})
        with pytest.raises(ListingError) as caught:
            records.current(tmp_path, weakness, part, "digest")
        problem = caught.value.problem
        assert (problem.path, problem.line) == (weakness.folder, 0)
        assert (problem.message, problem.hint) == (message, f"Run `{command}`")
    found = records.current(tmp_path, weakness, part, "other")
    assert found == {"digest": "other"}


def keep(example: Example, *pythons: str) -> Path:
    weakness = load_weakness(example.folder)
    digest = digests.of_evidence(weakness)
    folder = example.listings.parent / "records"
    entry = records.merge(None, [account(python, digest=digest) for python in pythons])
    records.write_part(records.path_of(folder, weakness.slug), "evidence", entry)
    return folder


def messages(folder: Path, example: Example) -> list[str]:
    return [each.message for each in records.stale(folder, example.listings)]


def test_stale(example: Example) -> None:
    folder = example.listings.parent / "records"
    assert messages(folder, example) == ["nothing is recorded of it"]
    keep(example, "cpython-3.11")
    assert messages(folder, example) == []
    example.change("fixed.py", "from 1 to 10", "from 1 to ten")
    assert messages(folder, example) == ["its record is stale"]
    path = records.path_of(folder, SLUG)
    path.rename(path.with_name("gone.json"))
    assert messages(folder, example) == [
        "nothing is recorded of it",
        "recorded, but no longer there",
    ]


def test_missing(example: Example) -> None:
    weakness = load_weakness(example.folder)
    entry = records.evidence(keep(example, "cpython-3.11"), weakness)
    asked = ["cpython-3.11", "cpython-3.12", "pyodide-3.14"]
    assert records.missing(entry, weakness, asked) == ["cpython-3.12", "pyodide-3.14"]
    native = replace(weakness, browser=False)
    assert records.missing(entry, native, asked) == ["cpython-3.12"]
    entry["lacking"]["cpython-3.12"] = ["sqlite3"]
    assert "cpython-3.12" not in records.missing(entry, weakness, asked)
