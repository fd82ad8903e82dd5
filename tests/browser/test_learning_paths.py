"""A learner's ticks: kept in the browser, the same in every path, taken along in a file."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from prover.lab import load_lab
from prover.loading import load_weakness
from tests.browser.visit import Visit
from tests.toc import ROOT

pytestmark = pytest.mark.slow
STARTING = 300_000
"""Milliseconds for Python to load in the page, on a busy machine."""
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


def test_a_path_with_keys_alone(visit: Visit) -> None:
    """From the front page to a lab that is won, and back to the tick, without a mouse."""
    keyboard = visit.page.keyboard
    visit.open("index")
    keyboard.press("/")
    keyboard.type("learning paths")
    option = visit.page.locator("dialog[open] a", has_text="Learning paths").first
    expect(option).to_be_visible()
    keyboard.press("Enter")
    visit.page.wait_for_url("**/reference/paths.html*")
    reach(visit, f"each.matches(`input[aria-label='{CHAPTER}']`)")
    keyboard.press("Space")
    expect(visit.page.get_by_role("status").first).to_contain_text("1 of ")
    reach(visit, "each.hash === '#lab-attacklandscape-run-step'")
    keyboard.press("Enter")
    visit.page.wait_for_url("**/security/attacklandscape.html#lab-*")
    weakness = load_weakness(ROOT / "listings" / "attacklandscape" / "run_step")
    lab = f"[data-lab='{weakness.slug}']"
    expect(visit.page.locator(f"{lab} .lab-field").first).to_be_visible()
    box = f"each.closest(`{lab}`)"
    reach(visit, f"{box} && each.matches('.lab-field')")
    expect(visit.page.locator(f"{lab} .lab-editor")).to_be_visible()  # in its place
    keyboard.press("Control+A")
    keyboard.insert_text(load_lab(weakness).answer)
    keyboard.press("Escape")  # out of an editor, where Tab indents
    reach(visit, f"{box} && each.textContent === 'Run'")
    keyboard.press("Enter")
    status = visit.page.locator(f"{lab} [role=status]").first
    expect(status).to_contain_text("won", timeout=STARTING)


def reach(visit: Visit, wanted: str) -> None:
    """Press Tab until the element with the focus, `each`, is the wanted one."""
    for _ in range(400):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate(f"(each => {wanted})(document.activeElement)"):
            return
    pytest.fail(f"the Tab key never reaches {wanted}")


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
    status = visit.page.locator(".lab-progress > [role=status]")
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
