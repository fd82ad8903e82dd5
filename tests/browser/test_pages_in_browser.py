"""What a reader meets: every page in a real browser, light and dark, wide and narrow."""

import pytest

from tests.browser.visit import Visit, every_look
from tests.toc import toc_entries

pytestmark = pytest.mark.slow
NAMES = ["index", *toc_entries(), "search"]
every_page = pytest.mark.parametrize("name", NAMES)


@every_look
@every_page
def test_page_is_accessible_private_and_fits(visit: Visit, name: str) -> None:
    visit.open(name)
    violations = visit.violations()
    assert not violations, "\n".join(violations)
    assert not visit.elsewhere, f"requests left the site: {visit.elsewhere}"
    assert not visit.errors, visit.errors
    overflow = visit.page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert overflow <= 0, f"the page is {overflow} px wider than the window"


def test_axe_finds_a_planted_fault(visit: Visit) -> None:
    """A checker that finds nothing must be seen to find something."""
    visit.open("index")
    visit.page.evaluate("document.querySelector('article').append(new Image())")
    assert any(found.startswith("image-alt") for found in visit.violations())


def test_theme_switch(visit: Visit) -> None:
    visit.open("index")
    root = visit.page.locator("html")
    button = visit.page.get_by_role("button", name="Colour mode").first
    seen = set()
    for _ in range(3):
        button.click()
        seen.add((root.get_attribute("data-mode"), root.get_attribute("data-theme")))
    assert {mode for mode, _ in seen} == {"light", "dark", "auto"}
    assert {("light", "light"), ("dark", "dark")} <= seen


def test_the_search_page_answers_without_the_dialog(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/search.html?q=traversal")
    result = visit.page.locator(
        ".search-page .search-results a", has_text="Directory traversal"
    )
    result.first.wait_for()
    assert not visit.errors


def test_skip_link_is_the_first_stop_of_the_keyboard(visit: Visit) -> None:
    visit.open("security/secintro")
    visit.page.keyboard.press("Tab")
    assert (
        visit.page.evaluate("document.activeElement.getAttribute('href')")
        == "#main-content"
    )


@pytest.mark.parametrize("visit", ["light-narrow"], indirect=True)
def test_menu_opens_on_a_phone(visit: Visit) -> None:
    visit.open("index")
    visit.page.locator("button.primary-toggle").first.click()
    dialog = visit.page.locator("#pst-primary-sidebar-modal")
    dialog.get_by_text("Python Security", exact=True).click()
    dialog.get_by_role("link", name="Directory traversal").click()
    visit.page.wait_for_url("**/security/traversalattacks.html")


def test_evidence_tables_scroll_by_keyboard(visit: Visit) -> None:
    visit.open("security/traversalattacks")
    region = visit.page.get_by_role("region", name="Evidence").first
    region.focus()
    assert (
        visit.page.evaluate("document.activeElement.getAttribute('role')") == "region"
    )


def test_evidence_can_be_filtered(visit: Visit) -> None:
    visit.open("reference/evidence")
    sections = visit.page.locator("section[id^='all-']")
    everything = sections.count()
    shown = sections.locator("visible=true")
    visit.page.get_by_label("Filter by").fill("cwe-22 ZIP-no-such")
    assert shown.count() == 0
    visit.page.get_by_label("Filter by").fill("cwe-22 pathlib")
    assert 0 < shown.count() < everything
    visit.page.get_by_text(f"{shown.count()} of {everything} weaknesses").wait_for()
    visit.page.evaluate("location.hash = 'all-values-truthy-check'")
    visit.page.locator("#all-values-truthy-check").wait_for(state="visible")
    assert not visit.errors


def test_the_policy_stops_what_is_not_ours(visit: Visit) -> None:
    """An injected script, style or address does nothing, and the console says so."""
    visit.open("index")
    done = visit.page.evaluate(
        """() => new Promise((resolve) => {
            const blocked = [];
            addEventListener("securitypolicyviolation", (event) => {
                blocked.push(event.effectiveDirective);
                if (blocked.length === 3) resolve({ blocked, ran: window.ran ?? false });
            });
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            const image = new Image();
            image.src = "https://example.invalid/x.png";
            const text = document.createElement("p");
            text.setAttribute("style", "color: red");
            document.body.append(script, image, text);
        })"""
    )
    assert not done["ran"]
    assert set(done["blocked"]) == {"script-src-elem", "img-src", "style-src-attr"}
