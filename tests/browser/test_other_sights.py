"""Pages in other sights: colours of one's own, no script, a phone, paper; and nothing moves."""

import io
import re

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.browser.visit import LOOKS, Visit

pytestmark = pytest.mark.slow


def test_icons_and_outcomes_are_seen_in_forced_colours(visit: Visit) -> None:
    visit.page.emulate_media(forced_colors="active")
    visit.open("security/traversalattacks")
    icon = visit.page.locator(".theme-switch-button i").first
    drawn = icon.evaluate("each => getComputedStyle(each, '::before').backgroundColor")
    ground = visit.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert drawn not in {ground, "rgba(0, 0, 0, 0)"}
    border = visit.page.locator(".outcome").first.evaluate(
        "each => getComputedStyle(each).borderTopWidth"
    )
    assert border == "1px"


def test_nothing_moves_for_those_who_asked(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    visit.open("security/traversalattacks")
    moving = visit.page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((each) => {
          const style = getComputedStyle(each);
          return parseFloat(style.transitionDuration) > 0.01
            || parseFloat(style.animationDuration) > 0.01;
        }).map((each) => each.className)"""
    )
    assert moving == []


_COLOURS = """
  () => ["body", ".highlight-python .k", ".highlight .hll", ".highlight-diff .gi", ".rule-id"]
    .map((selector) => getComputedStyle(document.querySelector(selector)))
    .flatMap((style) => [style.color, style.backgroundColor])
"""


@pytest.mark.parametrize("look", ["light-wide", "dark-wide"])
def test_without_javascript_every_colour_is_the_same(
    browser: Browser, address: str, look: str
) -> None:
    seen = []
    for scripts in (True, False):
        context = browser.new_context(**LOOKS[look], java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{address}/security/traversalattacks.html")
        if scripts:
            page.wait_for_function(
                "theme => document.documentElement.dataset.theme === theme",
                arg=look.partition("-")[0],
            )
        seen.append(page.evaluate(_COLOURS))
        context.close()
    assert seen[0] == seen[1]
    assert len(set(seen[0])) > 6


@pytest.mark.parametrize("visit", ["light-narrow"], indirect=True)
def test_a_wide_table_says_so_and_keeps_its_first_column(visit: Visit) -> None:
    visit.open("security/traversalattacks")
    visit.page.locator(".evidence-fold > summary").first.click()
    region = visit.page.get_by_role("region", name="Evidence").first
    hint = region.locator(".more-columns")
    inner = region.locator(".pst-scrollable-table-container")
    first = inner.locator("tbody th").first
    expect(hint).to_be_visible()
    first.scroll_into_view_if_needed()
    before = first.bounding_box()
    inner.evaluate("each => { each.scrollLeft = each.scrollWidth; }")
    expect(hint).to_be_hidden()
    after = first.bounding_box()
    assert before is not None
    assert after is not None
    assert after["y"] == before["y"]
    assert abs(after["x"] - before["x"]) <= 1
    last = inner.locator("tbody tr").first.locator("td").last
    expect(last).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("visit", ["light-wide", "dark-wide"], indirect=True)
def test_a_diff_keeps_its_colours_on_paper(visit: Visit) -> None:
    """Printed as browsers do by default: without backgrounds, whatever the screen shows."""
    visit.open("security/traversalattacks")
    theme = visit.page.locator("html").get_attribute("data-theme")
    paper = visit.page.pdf(print_background=False)
    drawn = b"".join(
        page.get_contents().get_data()  # type: ignore[union-attr]
        for page in PdfReader(io.BytesIO(paper)).pages
    )
    filled = {
        tuple(round(255 * float(each)) for each in found)
        for found in re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) rg", drawn)
    }
    assert {(0xD9, 0xF2, 0xE2), (0xFB, 0xE0, 0xDD)} <= filled  # added, removed: light
    assert visit.page.locator("html").get_attribute("data-theme") == theme
