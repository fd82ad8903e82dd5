"""What a reader meets: every page in a real browser, light and dark, wide and narrow."""

import gzip
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Response

from tests.browser.inputs import page_inputs
from tests.browser.visit import NARROW, WIDE, Visit
from tests.toc import toc_entries
from tests.unchanged import depends_on

pytestmark = pytest.mark.slow
NAMES = ["index", "404", "search", *toc_entries()]
REQUESTS = 12
BYTES = 90_000  # of the first view, gzipped, as GitHub Pages sends them


@depends_on(page_inputs)
@pytest.mark.parametrize("visit", ["light-wide", "light-narrow"], indirect=True)
@pytest.mark.parametrize("name", NAMES)
def test_page_is_accessible_private_and_fits(visit: Visit, name: str) -> None:
    """One visit for all that is asked at one width: loading a page is most of the cost."""
    responses: list[Response] = []
    visit.page.on("response", lambda response: responses.append(response))
    visit.open(name)
    faults: list[str] = []
    if name not in {
        "404",
        "search",
    }:  # the one is for nobody's first view, the other loads the index
        visit.page.wait_for_load_state("networkidle")
        faults += too_heavy(responses)
    faults += in_both_themes(visit)
    if visit.page.viewport_size == WIDE:
        faults += when_it_changes(visit)
    assert not faults, "\n".join(faults)
    assert not visit.elsewhere, f"requests left the site: {visit.elsewhere}"
    assert not visit.errors, visit.errors


def too_heavy(responses: list[Response]) -> Iterator[str]:
    """Say what is wrong with the weight of a first view: few files, few bytes, none twice."""
    sizes = {each.url: len(gzip.compress(each.body(), 9)) for each in responses}
    yield from (f"{r.url}: {r.status}" for r in responses if r.status != 200)
    if len(sizes) < len(responses):
        yield "something is loaded twice"
    if len(sizes) > REQUESTS:
        yield f"{len(sizes)} requests: " + ", ".join(sizes)
    if sum(sizes.values()) > BYTES:
        yield f"{sum(sizes.values())} bytes: {sizes}"


def in_both_themes(visit: Visit) -> Iterator[str]:
    """Say what is wrong with a page as it stands, light and dark."""
    for theme in ("light", "dark"):
        visit.show_in(theme)
        for fault in (*visit.violations(), *visit.too_wide()):
            yield f"{theme}: {fault}"


def when_it_changes(visit: Visit) -> Iterator[str]:
    """Say what is wrong when the window is made narrow, zoomed, or its text enlarged."""
    visit.resize(NARROW)
    for fault in visit.violations("scrollable-region-focusable"):
        yield f"made narrow: {fault}"
    visit.resize({"width": 640, "height": 450})  # 1280 wide, at 200 %
    for fault in visit.too_wide():
        yield f"zoomed: {fault}"
    visit.resize(WIDE)
    visit.page.evaluate("document.documentElement.style.fontSize = '200%'")
    for fault in visit.too_wide():
        yield f"big text: {fault}"


# A checker that finds nothing must be seen to find something.
PLANTED = {
    "light: image-alt": "planted.append(new Image())",
    "dark: color-contrast": "planted.style.color = '#555'",
    "light: color-contrast": "planted.style.color = '#aaa'",
    "light: <": "planted.style.width = '1500px'",
    "made narrow: scrollable-region-focusable": "planted.innerText = 'wide '.repeat(20);"
    "planted.style.whiteSpace = 'nowrap'; planted.style.overflowX = 'auto';"
    "planted.tabIndex = -1",
    "zoomed: <": "planted.style.width = 'calc(800px - 2 * max(0px, 100vw - 1000px))'",
    "big text: <": "planted.style.width = 'calc(100rem - 1000px)'",
}


@pytest.mark.parametrize(("fault", "plant"), PLANTED.items(), ids=list(PLANTED))
def test_a_planted_fault_is_found(visit: Visit, fault: str, plant: str) -> None:
    visit.open("index")
    visit.page.evaluate(
        f"""() => {{
          const planted = document.createElement("div");
          planted.textContent = "planted";
          document.querySelector("article").append(planted);
          {plant};
        }}"""
    )
    found = [*in_both_themes(visit), *when_it_changes(visit)]
    assert any(each.startswith(fault) for each in found), found


def test_a_heavy_first_view_is_found(visit: Visit) -> None:
    responses: list[Response] = []
    visit.page.on("response", lambda response: responses.append(response))
    visit.open("index")
    visit.page.evaluate(
        """async () => {
          for (let i = 0; i < 14; i++) {
            await fetch(`weaknesses.json?${i % 13}`, { cache: "no-store" });
          }
          await fetch("not-there.txt");
        }"""
    )
    found = "\n".join(too_heavy(responses))
    for fault in ("loaded twice", " requests: ", " bytes: ", "not-there.txt: 404"):
        assert fault in found


@pytest.mark.parametrize(
    "name", ["security/formatstrings", "security/traversalattacks"]
)
def test_what_scrolls_can_be_reached_at_once(visit: Visit, name: str) -> None:
    """After the window is made narrow, and in a fold that opens only then."""
    visit.open(name)
    visit.resize(NARROW)
    assert visit.violations("scrollable-region-focusable") == []
    visit.page.evaluate(
        """() => document.querySelectorAll("article details").forEach((each) => {
          each.open = true;
        })"""
    )
    lost = visit.page.evaluate(
        """() => new Promise(requestAnimationFrame).then(() =>
          [...document.querySelectorAll("article pre")].filter((each) =>
            each.scrollWidth > each.clientWidth && each.tabIndex < 0
          ).map((each) => each.outerHTML.slice(0, 80)))"""
    )
    assert lost == []


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


def test_evidence_can_be_filtered(visit: Visit) -> None:
    visit.open("reference/evidence")
    sections = visit.page.locator("[id^='all-']")
    everything = sections.count()
    shown = sections.locator("visible=true")
    visit.page.get_by_label("Filter by").fill("cwe-22 ZIP-no-such")
    assert shown.count() == 0
    visit.page.get_by_label("Filter by").fill("cwe-22 pathlib")
    assert 0 < shown.count() < everything
    visit.page.get_by_text(f"{shown.count()} of {everything} shown").wait_for()
    visit.page.evaluate("location.hash = 'all-values-truthy-check'")
    visit.page.locator("#all-values-truthy-check").wait_for(state="visible")
    assert not visit.errors


@pytest.mark.parametrize(
    ("name", "words", "found", "lost"),
    [
        (
            "reference/progress",
            "not yet expert cwe-367",
            "tr:has-text('Running bytecode')",
            "tr:has-text('Wildcard injection')",
        ),
        (
            "reference/insteadof",
            "tarfile archives",
            "tr:has-text('TarFile')",
            "tr:has-text('eval')",
        ),
        (
            "reference/insteadof",
            "B602",
            "tr:has-text('shell=True')",
            "tr:has-text('eval')",
        ),
        (
            "reference/scanners",
            "zip slip",
            "tr:has-text('Zip slip')",
            "tr:has-text('LDAP')",
        ),
        (
            "reference/weaknesses",
            "cwe-90",
            "dt:has-text('CWE-90')",
            "dt:has-text('CWE-22')",
        ),
        (
            "reference/modules",
            "tarfile",
            "dt:has-text('tarfile')",
            "dt:has-text('csv')",
        ),
    ],
)
def test_rows_of_the_reference_can_be_filtered(
    visit: Visit, name: str, words: str, found: str, lost: str
) -> None:
    visit.open(name)
    before = visit.page.locator(f"article {lost} >> visible=true").count()
    assert before
    visit.page.get_by_label("Filter by").fill(words)
    assert visit.page.locator(f"article {found} >> visible=true").count()
    assert not visit.page.locator(f"article {lost} >> visible=true").count()
    visit.page.get_by_label("Filter by").fill("no such word")
    visit.page.get_by_text(re.compile(r"^0 of \d+ shown$")).wait_for()
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
