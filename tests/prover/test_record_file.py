"""The record: merged, taken apart again, found stale, and written whole or not at all."""

import json
from pathlib import Path
from typing import Any

import pytest

from prover import records
from prover.problem import ListingError
from prover.weakness import load_weakness
from tests.prover.conftest import Example


def account(python: str, outcome: str, digest: str = "d") -> dict[str, Any]:
    result = {
        "outcome": outcome,
        "reason": "goal_reached",
        "details": {},
        "output": "",
        "saw": [],
    }
    return {
        "python": python,
        "details": {"version": "3", "platform": "p", "lacking": {}},
        "weaknesses": {
            "example/machine": {
                "digest": digest,
                "results": {"attack_a": {"vulnerable": result}},
            }
        },
        "demonstrations": {"example/demo": {"digest": "e", "output": outcome}},
    }


def test_pythons_that_agree_share_a_group_and_others_do_not() -> None:
    outcomes = {"pyodide-3.14": "won", "cpython-3.11": "won", "cpython-3.12": "blocked"}
    record = records.merge(account(*each) for each in outcomes.items())
    groups = record["weaknesses"]["example/machine"]["trials"]["attack_a"]["vulnerable"]
    assert [(group["pythons"], group["outcome"]) for group in groups] == [
        (["cpython-3.11", "pyodide-3.14"], "won"),
        (["cpython-3.12"], "blocked"),
    ]
    assert list(record["pythons"]) == ["cpython-3.11", "cpython-3.12", "pyodide-3.14"]


def test_an_account_comes_out_as_it_went_in() -> None:
    one, other = account("cpython-3.11", "won"), account("cpython-3.12", "blocked")
    record = records.merge([one, other])
    assert records.account_of(record, "cpython-3.11") == one
    assert records.account_of(record, "cpython-3.12") == other


def test_a_record_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "evidence.json"
    records.write(path, {"schema": records.SCHEMA, "a": 1})
    with pytest.raises(TypeError):
        records.write(path, {"schema": records.SCHEMA, "a": 2, "b": object()})
    assert records.read(path)["a"] == 1
    assert [each.name for each in tmp_path.iterdir()] == ["evidence.json"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "there is no record"),
        ("{\n oops", "not JSON"),
        ('{"schema": 0}', "schema 0"),
    ],
)
def test_a_record_that_cannot_be_read(
    tmp_path: Path, text: str | None, message: str
) -> None:
    path = tmp_path / "evidence.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(ListingError, match=message) as caught:
        records.read(path)
    assert caught.value.problem.path == path
    assert "make record" in caught.value.problem.hint


def record_of(example: Example, *pythons: str) -> dict[str, Any]:
    digest = load_weakness(example.folder).digest()
    record = records.merge([account(python, "won", digest) for python in pythons])
    record["demonstrations"] = {}
    return record


def wrongs(record: dict[str, Any], example: Example, *required: str) -> list[str]:
    return [each.message for each in records.stale(record, example.listings, required)]


def test_stale(example: Example) -> None:
    record = record_of(example, "cpython-3.11")
    assert wrongs(record, example, "cpython-3.11") == []
    assert wrongs(record, example, "pyodide-3.14") == [
        "no record of it on pyodide-3.14"
    ]
    record["pythons"]["pyodide-3.14"] = {"lacking": {"example/machine": ["sqlite3"]}}
    assert wrongs(record, example, "pyodide-3.14") == []
    example.change("fixed.py", "from 1 to 10", "from 1 to ten")
    assert wrongs(record, example, "cpython-3.11") == [
        "it has changed since its record was made"
    ]
    record["weaknesses"]["example/gone"] = record["weaknesses"].pop("example/machine")
    assert wrongs(record, example) == [
        "nothing is recorded of it",
        "recorded, but no longer there",
    ]


def test_the_record_is_plain_json(example: Example) -> None:
    record = record_of(example, "cpython-3.11", "pyodide-3.14")
    assert json.loads(json.dumps(record)) == record
