"""A learner's ticks: kept in the browser, the same in every path, taken along in a file."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.slow
CHAPTER = "Done: Introduction: what Python security is"


def test_a_tick_counts_in_every_path_and_stays(visit: Visit) -> None:
    visit.open("reference/paths")
    counts = visit.page.get_by_role("status")
    expect(counts.first).to_contain_text("0 of ")
    visit.page.get_by_label(CHAPTER).first.focus()
    visit.page.keyboard.press("Space")
    expect(counts.first).to_contain_text("1 of ")
    visit.page.reload()
    for box in visit.page.get_by_label(CHAPTER).all():
        expect(box).to_be_checked()
    visit.page.get_by_label(CHAPTER).last.uncheck()
    expect(counts.first).to_contain_text("0 of ")


def test_progress_is_taken_along(visit: Visit, tmp_path: Path) -> None:
    done = {"attack": "2026-01-02T03:04:05Z", "fix": "2026-01-02T03:04:05Z"}
    kept = {
        "labs": {"traversalattacks/read_upload": {"done": done}},
        "chapters": {"security/secintro": "2026-01-02T03:04:05Z"},
    }
    file, other = tmp_path / "kept.json", tmp_path / "other.json"
    file.write_text(json.dumps(kept))
    other.write_text('{"labs": {"../x": 1}}')
    visit.open("reference/progress")
    choose(visit, other)
    status = visit.page.get_by_role("status")
    expect(status).to_contain_text("other.json was not exported from this page")
    choose(visit, file)
    expect(status).to_contain_text("2 of ")
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name="Export").click()
    assert json.loads(download.value.path().read_text()) == kept
    visit.open("reference/paths")
    expect(visit.page.get_by_label(CHAPTER).first).to_be_checked()
    lab = "Done: Path traversal when reading an uploaded file"
    expect(visit.page.get_by_label(lab).first).to_be_checked()


def choose(visit: Visit, file: Path) -> None:
    with visit.page.expect_file_chooser() as chooser:
        visit.page.get_by_role("button", name="Import").click()
    chooser.value.set_files(file)
