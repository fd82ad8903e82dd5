"""The recorder records what is stale or missing, whole, and drops nothing in silence."""

import json
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from prover import digests, records
from prover.loading import load_weakness
from tools import new_weakness, pythons, record

SLUG, OTHER = "values/copies2", "paths/vending"
HERE = ("cpython-3.11", "cpython-3.13")


class Bench:
    """A project with two weaknesses; `wrong` is what a Python says is broken."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.listings = root / "listings"
        self.records = root / "records"
        self.reading = threading.Lock()
        self.asked: list[tuple[str, str]] = []
        self.wrong: dict[str, list[str]] = {}
        self.lacking: dict[str, list[str]] = {}
        self.names = [*HERE, *record.PYODIDES]
        for slug in (SLUG, OTHER):
            new_weakness.make(slug, self.listings)
        patch.setattr(record, "ROOT", root)
        patch.setattr(pythons, "RECORDED", (*HERE, "cpython-3.15"))
        patch.setattr(
            pythons,
            "natives",
            lambda: {name: Path(name) for name in self.names if "cpython" in name},
        )
        patch.setattr(
            record,
            "native_accounts",
            lambda path, slugs: self.accounts(path.name, slugs),
        )
        patch.setattr(record, "pyodide_accounts", self.accounts)
        patch.setattr(record, "pyodide_runtime", lambda name: root)

    def accounts(self, name: str, slugs: list[str]) -> Iterator[dict[str, Any]]:
        for slug in slugs:
            self.asked.append((name, slug))
            with self.reading:  # in threads, as the recorder asks Pythons
                weakness = load_weakness(self.listings / slug)
            account = {
                "slug": slug,
                "python": name,
                "details": {"version": f"{name[-4:]}.1", "platform": "linux"},
                "digest": digests.of_evidence(weakness),
            }
            if name in self.lacking:
                yield account | {"lacking": self.lacking[name]}
                continue
            result = {"outcome": "won", "output": ""}
            results = {"attack_negative_count": {"vulnerable": result}}
            broken = self.wrong.get(name, []) if slug == SLUG else []
            yield account | {"results": results, "broken": broken}

    def entry(self, slug: str = SLUG) -> dict[str, Any]:
        found: dict[str, Any] = records.read(records.path_of(self.records, slug))
        return dict(found["evidence"])

    def change(self, slug: str = SLUG) -> None:
        listing = self.listings / slug / "fixed.py"
        listing.write_text(listing.read_text() + "# and more\n")


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    return Bench(tmp_path, monkeypatch)


@pytest.fixture
def done(bench: Bench, capsys: pytest.CaptureFixture[str]) -> Bench:
    """The same with everything recorded."""
    assert record.main([]) == 0
    bench.asked.clear()
    capsys.readouterr()
    return bench


def test_what_every_python_saw_is_written_with_a_counter(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    assert record.main([]) == 0
    for slug in (SLUG, OTHER):
        assert list(bench.entry(slug)["pythons"]) == bench.names
    printed = capsys.readouterr().out
    assert "[ 1/10] " in printed
    assert "[10/10] " in printed
    assert "Recorded 2 of 2 listings" in printed
    assert "Not seen yet by: cpython-3.15 (2)" in printed


def test_a_second_run_has_nothing_to_do(done: Bench) -> None:
    assert record.main([]) == 0
    assert done.asked == []


def test_all_asks_everybody_again(done: Bench) -> None:
    assert record.main(["--all"]) == 0
    assert len(done.asked) == 10


@pytest.mark.parametrize("only", [SLUG, "values", f"listings/{SLUG}/"])
def test_only_what_is_named_is_recorded(bench: Bench, only: str) -> None:
    assert record.main([only]) == 0
    assert {slug for _, slug in bench.asked} == {SLUG}
    assert list(records.all_files(bench.records)) == [SLUG]


def test_a_name_that_is_none_is_told(bench: Bench) -> None:
    with pytest.raises(SystemExit, match="no listing values/none"):
        record.main(["values/none"])


def test_only_what_has_changed_is_recorded_again(done: Bench) -> None:
    done.change()
    assert record.main([]) == 0
    assert {slug for _, slug in done.asked} == {SLUG}


def test_one_python_keeps_what_the_others_saw(done: Bench) -> None:
    done.names[:] = ["cpython-3.13", *record.PYODIDES]
    before = done.entry()
    assert record.main(["--all"]) == 0
    assert done.entry() == before


def test_what_others_saw_of_an_older_text_is_dropped_aloud(
    done: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    done.names[:] = ["cpython-3.13", *record.PYODIDES]
    done.change()
    assert record.main([]) == 0
    assert "cpython-3.11" not in done.entry()["pythons"]
    assert "cpython-3.11" in done.entry(OTHER)["pythons"]
    printed = capsys.readouterr().out
    assert f"{SLUG} changed; dropped what cpython-3.11 saw of it before." in printed
    assert "Not seen yet by: cpython-3.11 (1), cpython-3.15 (2)" in printed
    assert "workflow `record`" in printed


def test_a_python_that_comes_later_adds_its_column(done: Bench) -> None:
    done.names[:] = ["cpython-3.15"]
    assert record.main(["--pythons", "cpython-3.15"]) == 0
    assert {name for name, _ in done.asked} == {"cpython-3.15"}
    assert "cpython-3.11" in done.entry()["pythons"]
    assert "cpython-3.15" in done.entry()["pythons"]


def test_what_a_pyodide_lacks_is_written_and_not_asked_again(bench: Bench) -> None:
    bench.lacking["pyodide-3.12"] = ["sqlite3"]
    assert record.main([]) == 0
    assert bench.entry()["lacking"] == {"pyodide-3.12": ["sqlite3"]}
    bench.asked.clear()
    assert record.main([]) == 0
    assert bench.asked == []


def test_a_broken_promise_leaves_its_record_as_it_was_and_writes_the_others(
    done: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    before = done.entry()
    done.change()
    done.change(OTHER)
    done.wrong["pyodide-3.13"] = ["fixed.py:1: it does not hold. Change it"]
    assert record.main([]) == 1
    assert done.entry() == before
    assert done.entry(OTHER)["digest"] != before["digest"]
    assert capsys.readouterr().err == (
        "pyodide-3.13: fixed.py:1: it does not hold. Change it\n"
        f"{SLUG}: its record was left as it was.\n"
    )


def test_a_listing_that_changes_meanwhile_leaves_its_record_as_it_was(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    accounts = bench.accounts

    def slow(name: str, slugs: list[str]) -> Iterator[dict[str, Any]]:
        yield from accounts(name, slugs)
        bench.change()

    monkeypatch.setattr(record, "pyodide_accounts", slow)
    assert record.main([SLUG]) == 1
    assert not records.all_files(bench.records)
    assert "it changed while it was recorded" in capsys.readouterr().err


def test_a_listing_that_cannot_be_loaded_is_told(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    (bench.listings / SLUG / "uses.py").unlink()
    assert record.main([]) == 1
    assert not bench.records.exists()
    assert "uses.py: the file is missing" in capsys.readouterr().err


def test_a_python_that_breaks_off_is_told_and_loses_nothing_of_the_others(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(name: str, slugs: list[str]) -> Iterator[dict[str, Any]]:
        yield from bench.accounts(name, slugs[:1])
        raise SystemExit("its process died")

    monkeypatch.setattr(record, "pyodide_accounts", stop)
    assert record.main([]) == 1
    said = capsys.readouterr().err
    assert f"{record.PYODIDES[-1]} broke off: its process died." in said
    for listing in records.load_listings(bench.listings):
        seen = records.evidence(bench.records, listing)["pythons"]
        assert set(HERE) <= set(seen)


def test_a_pyodide_that_is_missing_is_told_before_anybody_is_asked(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(record, "ROOT", bench.listings.parent)
    monkeypatch.setattr(pythons, "natives", dict)
    with pytest.raises(SystemExit, match=r"is missing\. Run `make test-environment`"):
        record.main([])
    assert bench.asked == []


def test_the_record_of_what_is_gone_goes(done: Bench) -> None:
    (done.listings / OTHER).rename(done.listings / "paths" / "renamed")
    assert record.main([SLUG]) == 0
    assert OTHER in records.all_files(done.records)
    assert record.main([]) == 0
    assert set(records.all_files(done.records)) == {SLUG, "paths/renamed"}


def test_a_machine_without_the_servers_does_not_say_that_a_python_lacks_them(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    metadata = bench.listings / SLUG / "weakness.toml"
    text = metadata.read_text().replace("browser = true", "browser = false")
    metadata.write_text('services = ["postgresql"]\n' + text)
    bench.lacking["cpython-3.11"] = ["postgresql"]
    assert record.main([SLUG]) == 0
    assert not records.all_files(bench.records)
    assert capsys.readouterr().err == f"{SLUG}: left out, no postgresql\n"


def test_a_python_that_fails_says_why() -> None:
    broken = "import sys; sys.exit('\\n'.join(map(str, range(100))))"
    with pytest.raises(SystemExit) as refused:
        list(record._lines([sys.executable, "-c", broken], Path.cwd()))
    name = Path(sys.executable).name
    lines = str(refused.value).splitlines()
    assert lines[0] == f"{name} could not give its account:"
    assert lines[1:] == [str(number) for number in range(88, 100)]


def test_a_python_that_says_nothing_for_too_long_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(record, "_SECONDS", 0.2)
    with pytest.raises(SystemExit, match="could not give its account"):
        list(
            record._lines(
                [sys.executable, "-c", "input(); while True: pass"], Path.cwd()
            )
        )


def test_an_interpreter_is_not_led_by_this_environments_path(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    ask = "import os, json; print(json.dumps(os.environ.get('PYTHONPATH')))"
    [printed] = record._lines([sys.executable, "-c", ask], Path.cwd())
    assert json.loads(printed) is None


def test_requirements_are_taken_one_by_one_with_their_hashes(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text(
        "# by hand\na==1 \\\n    --hash=1\n    # via b\nb==2 \\\n    --hash=2\n"
    )
    assert [each.split()[0] for each in record._requirements(lock)] == ["a==1", "b==2"]
    assert "--hash=1" in next(record._requirements(lock))


def test_a_missing_pyodide_says_what_installs_it() -> None:
    with pytest.raises(SystemExit, match=r"pyodide-2\.7 is missing\. Run `make test-"):
        record.run_in_pyodide("pyodide-2.7", "")
