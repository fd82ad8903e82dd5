"""Pages for those who have colours of their own, or who asked that nothing moves."""

import pytest

from tests.browser.visit import Visit

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
