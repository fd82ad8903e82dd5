"""A second build reads what changed, forgets what went, and knows the rest."""

import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.unchanged import depends_on
from tests.website.books import INPUTS, Book, words
from tests.website.house import good_book, leave_out_labs
from website.directives import rules
from website.directives.base import shown_listings
from website.hooks import unused_listings

_ALL_RECORDS = {"intro", "reference/scanners", "reference/weaknesses"}
"""The pages that count or list what is recorded of all weaknesses."""

pytestmark = [pytest.mark.slow, depends_on(*INPUTS)]


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Book:
    """A book that is already built."""
    leave_out_labs(monkeypatch)
    book = good_book(tmp_path)
    book.build()
    return book


def test_nothing_is_read_again_where_nothing_changed(book: Book) -> None:
    again = book.build()
    assert again.read == set()
    assert again.warnings == ()


@pytest.mark.parametrize(
    ("path", "pages"),
    [
        (
            "records/doors/any_key.json",
            {"security/doors", *_ALL_RECORDS, "reference/evidence/security"},
        ),
        ("records/doors/hinges.json", {"security/doors"}),
        (
            "records/windows/ajar.json",
            {"basics/windows", *_ALL_RECORDS, "reference/evidence/security"},
        ),
        (
            "listings/doors/any_key/uses.py",
            {"intro", "security/doors", "reference/evidence/security"},
        ),
        ("listings/doors/hinges/program.py", {"security/doors"}),
        ("images/door.svg", {"security/doors"}),
        ("reference/sources/doors.toml", {"security/doors", "reference/scanners"}),
    ],
)
def test_what_shows_a_changed_file_is_read_again(
    book: Book, path: str, pages: set[str]
) -> None:
    file = book.root / path
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert book.build().read == pages


def test_a_new_weakness_reaches_the_pages_that_gather_all(book: Book) -> None:
    book.weakness("doors/trap", "DOOR-TRAP")
    book.record()  # of one only: the others' records are as they were
    pages = {"security/doors", *_ALL_RECORDS}
    pages |= {"reference/evidence", "reference/evidence/security"}
    assert book.build().read >= pages


def test_a_weakness_that_goes_leaves_the_pages_that_gather_all(book: Book) -> None:
    shutil.rmtree(book.listings / "windows" / "ajar")
    built = book.build()
    for page in (*_ALL_RECORDS, "reference/evidence", "reference/evidence/security"):
        assert "windows/ajar" not in words(built.article(page)), page


def test_a_changed_listing_is_reported_until_it_is_recorded(book: Book) -> None:
    listing = book.listings / "windows" / "ajar" / "vulnerable.py"
    text = listing.read_text(encoding="utf-8")
    listing.write_text(text.replace("open for", "wide open for"), encoding="utf-8")
    stale = "listings/windows/ajar: its record is stale. Run `make record`"
    assert any(warning.endswith(stale) for warning in book.build().warnings)
    book.record()
    built = book.build()
    assert built.warnings == ()
    assert "wide open for" in built.article("basics/windows").get_text()


def test_what_a_dropped_page_showed_and_ruled_is_forgotten(book: Book) -> None:
    (book.root / "basics" / "windows.md").unlink()
    book.contents["security/doors"].clear()
    built = book.build()
    page = built.article("reference/checklists/author")
    assert [words(link) for link in page.select(".checklist p > a")] == ["DOOR-KEY"]
    lost = "listings/windows/ajar/fixed.py"
    assert any(f"no page shows {lost}" in warning for warning in built.warnings)


def test_a_changed_rule_reaches_the_checklists(book: Book) -> None:
    page = book.root / "basics" / "windows.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("Clean a pane", "Wash a pane"), encoding="utf-8")
    checklist = book.build().article("reference/checklists/user")
    assert "Wash a pane from both sides." in words(checklist)


def test_what_a_parallel_reader_found_is_merged_for_its_pages_only() -> None:
    """Sphinx reads pages in several processes, and each has an environment of its own."""
    ours: Any = SimpleNamespace()
    theirs: Any = SimpleNamespace()
    mine = rules.PlacedRule("OWN-RULE", ("user",), "a", 1)
    new = rules.PlacedRule("NEW-RULE", ("user",), "b", 1)
    old = rules.PlacedRule("OLD-RULE", ("user",), "a", 1)
    rules.placed_rules(ours)["a"] = [mine]
    rules.placed_rules(theirs).update({"a": [old], "b": [new]})
    shown_listings(ours)["a"] = {"mine.py"}
    shown_listings(theirs).update({"a": {"old.py"}, "b": {"new.py"}})
    app: Any = None
    rules.merge(app, ours, ["b"], theirs)
    unused_listings.merge(app, ours, ["b"], theirs)
    assert rules.placed_rules(ours) == {"a": [mine], "b": [new]}
    assert shown_listings(ours) == {"a": {"mine.py"}, "b": {"new.py"}}


def test_the_checklists_are_written_again_whatever_was_read() -> None:
    """A second build in one process writes every page, so this asks the listener."""
    app: Any = None
    page = f"{rules.CHECKLISTS}author"
    env: Any = SimpleNamespace(found_docs={"intro", page})
    assert rules.pages_with_checklists(app, env) == [page]
    env.found_docs = {"intro"}
    assert rules.pages_with_checklists(app, env) == []
