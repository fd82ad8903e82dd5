"""Pages for those who zoom, who enlarge the text alone, or who have colours of their own."""

import pytest

from tests.browser.visit import Visit
from tests.toc import toc_entries

pytestmark = pytest.mark.slow
every_page = pytest.mark.parametrize("name", ["index", "404", "search", *toc_entries()])
_TOO_WIDE = """
() => document.documentElement.scrollWidth > innerWidth
  ? [...document.querySelectorAll("article *")]
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 3).map((each) => each.outerHTML.slice(0, 120)).concat("too wide")
  : []
"""


@every_page
def test_nothing_is_cut_off_at_200_percent(visit: Visit, name: str) -> None:
    visit.page.set_viewport_size({"width": 640, "height": 450})  # 1280 wide, zoomed
    visit.open(name)
    assert visit.page.evaluate(_TOO_WIDE) == []


@every_page
def test_nothing_is_cut_off_when_text_is_twice_as_big(visit: Visit, name: str) -> None:
    visit.open(name)
    visit.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert visit.page.evaluate(_TOO_WIDE) == []


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
