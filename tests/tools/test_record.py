"""The recorder writes what all Pythons saw, whole, or leaves the record as it was."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from prover.records import read
from prover.weakness import load_weakness
from tools import new_weakness, record

SLUG = "values/copies2"
BEFORE = '{"schema": 1, "what": "stood there before"}\n'


def account(python: str, listings: Path, **changes: Any) -> dict[str, Any]:
    """Return what a Python would say of the one weakness that is there."""
    weakness = load_weakness(listings / SLUG)
    result = {
        "outcome": "won",
        "reason": "goal_reached",
        "details": {},
        "output": "",
        "saw": [],
    }
    seen = {
        "digest": weakness.digest(),
        "results": {"attack_negative_count": {"vulnerable": result}},
        "broken": [],
    }
    return {
        "python": python,
        "details": {"version": python, "platform": "linux", "lacking": {}},
        "weaknesses": {SLUG: seen | changes},
        "demonstrations": {},
    }


class Bench:
    """A project with one weakness and an old record; `seen` is what each Python says."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.listings = root / "listings"
        self.record = root / "records" / "evidence.json"
        self.record.parent.mkdir()
        self.record.write_text(BEFORE)
        new_weakness.make(SLUG, self.listings)
        names = ["cpython-3.11", "cpython-3.13", *record.PYODIDES]
        self.seen = {name: account(name, self.listings) for name in names}
        patch.setattr(record, "ROOT", root)
        patch.setattr(record, "EVIDENCE", self.record)
        patch.setattr(
            record, "native_pythons", lambda: [Path(name) for name in names[:2]]
        )
        patch.setattr(record, "native_account", lambda path: self.seen[path.name])
        patch.setattr(record, "pyodide_account", lambda name: self.seen[name])
        patch.setattr(sys, "argv", ["record"])

    def is_as_before(self) -> bool:
        """Tell whether the record is untouched, and nothing half done lies beside it."""
        return self.record.read_text() == BEFORE and [
            path.name for path in self.record.parent.iterdir()
        ] == ["evidence.json"]


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    return Bench(tmp_path, monkeypatch)


def test_what_every_python_saw_is_written(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    assert record.main() == 0
    written = read(bench.record)
    assert list(written["pythons"]) == list(bench.seen)
    assert written["weaknesses"][SLUG]["pythons"] == list(bench.seen)
    assert capsys.readouterr().out.endswith("wrote records/evidence.json\n")


def test_a_broken_promise_leaves_the_record_as_it_was(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.seen["pyodide-3.13"] = account(
        "pyodide-3.13", bench.listings, broken=["fixed.py:1: it does not hold. Fix it"]
    )
    assert record.main() == 1
    assert bench.is_as_before()
    assert capsys.readouterr().err == (
        "pyodide-3.13: fixed.py:1: it does not hold. Fix it\nNothing was written.\n"
    )


@pytest.mark.parametrize("silent", ["cpython-3.11", *record.PYODIDES])
def test_what_the_oldest_python_or_a_pyodide_missed_leaves_it_too(
    bench: Bench, capsys: pytest.CaptureFixture[str], silent: str
) -> None:
    del bench.seen[silent]["weaknesses"][SLUG]
    assert record.main() == 1
    assert bench.is_as_before()
    assert f"{SLUG}: no record of it on {silent}." in capsys.readouterr().err


def test_what_a_pyodide_cannot_import_is_not_missed(bench: Bench) -> None:
    del bench.seen["pyodide-3.12"]["weaknesses"][SLUG]
    bench.seen["pyodide-3.12"]["details"]["lacking"] = {SLUG: ["sqlite3"]}
    assert record.main() == 0


def test_a_listing_that_changed_meanwhile_leaves_it_too(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    listing = bench.listings / SLUG / "fixed.py"
    listing.write_text(listing.read_text() + "# and more\n")
    assert record.main() == 1
    assert bench.is_as_before()
    assert "it has changed since its record was made" in capsys.readouterr().err


def test_a_listing_that_cannot_be_loaded_leaves_it_too(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    (bench.listings / SLUG / "uses.py").unlink()
    assert record.main() == 1
    assert bench.is_as_before()
    assert "uses.py: the file is missing" in capsys.readouterr().err


def test_a_python_that_gives_no_account_leaves_it_too(bench: Bench) -> None:
    bench.seen.pop("pyodide-3.14")
    with pytest.raises(KeyError):
        record.main()
    assert bench.is_as_before()


def test_a_write_that_breaks_off_leaves_it_too(bench: Bench) -> None:
    bench.seen["cpython-3.13"]["details"]["version"] = object()  # JSON has no such
    with pytest.raises(TypeError):
        record.main()
    assert bench.is_as_before()


def test_each_version_is_asked_once_and_only_if_it_is_supported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions: dict[Path, tuple[int, int] | None] = {
        Path(sys.executable): (3, 13),
        Path("/bin/python3.11"): (3, 11),
        Path("/bin/python3.12"): None,  # no CPython, or it does not run
        Path("/bin/python3.13"): (3, 13),
    }
    for name, version in (("3.10.1", (3, 10)), ("3.11.9", (3, 11)), ("3.14", (3, 14))):
        python = tmp_path / "versions" / name / "bin" / "python3"
        python.parent.mkdir(parents=True)
        python.touch()
        versions[python] = version
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setattr(
        record,
        "which",
        lambda name: f"/bin/{name}" if Path(f"/bin/{name}") in versions else None,
    )
    monkeypatch.setattr(record, "_version", versions.__getitem__)
    assert record.native_pythons() == [
        Path("/bin/python3.11"),
        Path(sys.executable),
        tmp_path / "versions" / "3.14" / "bin" / "python3",
    ]


@pytest.mark.parametrize(
    "program", ["#!/bin/sh\nexit 1\n", "#!/bin/sh\necho words\n", "#!/bin/sh\n"]
)
def test_what_is_no_python_has_no_version(tmp_path: Path, program: str) -> None:
    path = tmp_path / "python3.12"
    path.write_text(program)
    path.chmod(0o755)
    assert not record._version(path)
    assert record._version(tmp_path / "none") is None


def test_this_python_has_its_version() -> None:
    assert record._version(Path(sys.executable)) == sys.version_info[:2]


def test_a_python_that_fails_says_why() -> None:
    broken = "import sys; sys.exit('\\n'.join(map(str, range(100))))"
    with pytest.raises(SystemExit) as refused:
        record._printed([sys.executable, "-c", broken], Path.cwd())
    name = Path(sys.executable).name
    lines = str(refused.value).splitlines()
    assert lines[0] == f"{name} could not give its account:"
    assert lines[1:] == [str(number) for number in range(88, 100)]


def test_a_witness_is_not_led_by_this_environments_path(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    ask = "import os, json; print(json.dumps(os.environ.get('PYTHONPATH')))"
    printed = record._printed([sys.executable, "-c", ask], Path.cwd())
    assert json.loads(printed) is None


def test_a_missing_pyodide_says_what_installs_it() -> None:
    with pytest.raises(SystemExit, match=r"pyodide-2\.7 is missing\. Run `make test-"):
        record.run_in_pyodide("pyodide-2.7", "")
