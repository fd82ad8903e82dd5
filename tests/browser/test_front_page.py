"""The front page, as somebody meets it who has five seconds."""

import pytest
from playwright.sync_api import expect

from prover.lab import load_lab
from prover.loading import load_weakness
from tests.browser.inputs import front_page_inputs
from tests.browser.visit import Visit
from tests.toc import ROOT
from tests.unchanged import depends_on

pytestmark = [pytest.mark.slow, depends_on(front_page_inputs)]
SLUG = "traversalattacks/read_upload"


@pytest.mark.parametrize("visit", ["light-wide", "light-narrow"], indirect=True)
def test_both_buttons_stand_in_the_first_view_and_lead_there(visit: Visit) -> None:
    visit.open("index")
    first, second = visit.page.locator(".front-buttons a").all()
    size = visit.page.viewport_size
    for button in (first, second):
        box = button.bounding_box()
        assert box is not None
        assert size is not None
        assert box["y"] + box["height"] < size["height"]
    first.click()
    expect(visit.page.locator(f"[data-lab='{SLUG}'] .lab-title")).to_be_in_viewport()
    second.click()
    expect(visit.page.locator("ul.checklist").first).to_be_visible()


def test_its_program_can_be_broken_here(visit: Visit) -> None:
    visit.open("index")
    lab = visit.page.locator(f"[data-lab='{SLUG}']")
    answer = load_lab(load_weakness(ROOT / "listings" / SLUG)).answer
    lab.locator(".lab-field").first.fill(answer)
    lab.get_by_role("button", name="Run", exact=True).click()
    expect(lab.get_by_role("status").first).to_contain_text("You reached the goal.")
    assert not visit.errors
    assert not visit.elsewhere
