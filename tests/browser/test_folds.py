"""What is folded is found, opened by a link, and there in print and without a script."""

from collections.abc import Iterator
from io import BytesIO

import pypdf
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.inputs import page_inputs
from tests.browser.visit import Visit
from tests.unchanged import Source, depends_on

pytestmark = pytest.mark.slow
PAGE = "security/traversalattacks"
PROOF = "proof-traversalattacks-read-upload"
STORY = "Enter a folder that exists, then climb out of both folders."
"""Stands in a table of evidence, and nowhere else on the page."""


def inputs() -> Iterator[Source]:
    yield from page_inputs(PAGE)


@depends_on(inputs)
def test_evidence_is_one_line_that_opens(visit: Visit) -> None:
    visit.open(PAGE)
    line = visit.page.locator("details.evidence-fold > summary").first
    expect(line).to_contain_text("attacks")
    story = visit.page.get_by_text(STORY)
    expect(story).to_be_hidden()
    line.focus()
    visit.page.keyboard.press("Enter")
    expect(story).to_be_visible()
    region = visit.page.get_by_role("region", name="Evidence").first
    region.focus()
    expect(region).to_be_focused()


@depends_on(inputs)
def test_a_link_into_a_fold_opens_it(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/{PAGE}.html#{PROOF}")
    expect(visit.page.get_by_text(STORY)).to_be_in_viewport()
    visit.page.reload()
    visit.page.evaluate("location.hash = ''")
    fold = visit.page.locator("details.exploit-fold").first
    fold.evaluate("each => { each.open = false; each.id = 'a-fold'; }")
    visit.page.evaluate("location.hash = 'a-fold'")
    expect(fold).to_have_attribute("open", "")
    assert not visit.errors


@depends_on(inputs)
def test_a_text_that_is_looked_for_opens_its_fold(visit: Visit) -> None:
    """The browser's own search: a text fragment takes the same way as find in page."""
    text = STORY.replace(" ", "%20").replace(",", "%2C")
    visit.page.goto(f"{visit.address}/{PAGE}.html#:~:text={text}")
    expect(visit.page.get_by_text(STORY)).to_be_in_viewport()


@depends_on(inputs)
def test_a_print_without_a_script_has_what_is_folded(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{PAGE}.html")
    assert page.locator("details.exploit-fold:not([open])").count()
    pages = pypdf.PdfReader(BytesIO(page.pdf())).pages
    printed = " ".join(" ".join(each.extract_text() for each in pages).split())
    context.close()
    assert STORY in printed
    assert "def attack_absolute_path" in printed


@depends_on(inputs)
def test_a_print_opens_the_folds_and_closes_them_again(visit: Visit) -> None:
    visit.open(PAGE)
    closed = visit.page.locator("article details:not([open])")
    before = closed.count()
    assert before
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert closed.count() == 0
    visit.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert closed.count() == before


@depends_on(inputs)
@pytest.mark.parametrize("visit", ["light-wide", "dark-narrow"], indirect=True)
def test_the_bar_of_a_weakness_stays_in_view(visit: Visit) -> None:
    visit.page.goto(
        f"{visit.address}/{PAGE}.html#weakness-traversalattacks-save-upload"
    )
    bar = visit.page.locator("#weakness-traversalattacks-save-upload")
    expect(bar).to_contain_text("Weakness 3 of 5")
    expect(bar).to_be_in_viewport()
    top = visit.page.locator(
        "section:has(> #weakness-traversalattacks-save-upload) .literal-block-wrapper"
    ).nth(1)
    top.evaluate("each => each.scrollIntoView()")
    expect(bar).to_be_in_viewport()
    header = visit.page.locator(".bd-header-article").bounding_box()
    place = bar.bounding_box()
    assert header
    assert place
    assert place["y"] >= header["y"] + header["height"] - 1, "the page's bar covers it"


@depends_on(inputs)
def test_open_folds_are_accessible(visit: Visit) -> None:
    visit.open(PAGE)
    visit.page.evaluate(
        "() => document.querySelectorAll('article details').forEach((e) => e.open = true)"
    )
    for theme in ("light", "dark"):
        visit.show_in(theme)
        assert visit.violations() == []
        assert visit.too_wide() == []
