"""What a reader takes along: checklists and pages as Markdown, two sheets of paper, a tip."""

import io

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.inputs import front_page_inputs
from tests.browser.visit import Visit, every_look
from tests.unchanged import depends_on

pytestmark = [pytest.mark.slow, depends_on(front_page_inputs)]
CHECKLIST = "reference/checklists/reviewer"
CHAPTER = "security/traversalattacks"


def copied(visit: Visit, button: str) -> str:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.page.get_by_role("button", name=button).click()
    said = visit.page.locator("output, .page-tools [role=status]")
    expect(said.filter(has_text="Copied")).to_be_visible()
    text: str = visit.page.evaluate("navigator.clipboard.readText()")
    return text


def test_a_checklist_is_filtered_and_copied(visit: Visit) -> None:
    visit.open(CHECKLIST)
    everything = copied(visit, "Copy as Markdown")
    rules = visit.page.locator("ul.checklist li")
    assert everything.count("- [ ] [") == rules.count()
    visit.page.get_by_label("Chapter").select_option("Directory traversal")
    visit.page.get_by_label("Words").fill("resolve")
    shown = rules.locator("visible=true")
    assert 0 < shown.count() < 6
    text = copied(visit, "Copy as Markdown")
    assert text.startswith("## Directory traversal\n\n- [ ] [PATH-READ](http")
    assert text.count("- [ ]") == shown.count()
    assert "See" not in text
    assert not visit.errors


@pytest.mark.parametrize("role", ["author", "reviewer"])
def test_a_checklist_is_printed_on_two_sheets(visit: Visit, role: str) -> None:
    visit.open(f"reference/checklists/{role}")
    paper = PdfReader(io.BytesIO(visit.page.pdf(format="A4")))
    assert len(paper.pages) <= 2
    words = " ".join(page.extract_text() for page in paper.pages)
    assert "PATH-READ" in words
    assert "Copy as Markdown" not in words


def test_a_page_is_copied_as_markdown(visit: Visit) -> None:
    visit.open(CHAPTER)
    assert "# Directory traversal" in copied(visit, "Copy page as Markdown")
    assert not visit.errors


def test_terms_and_chapters_explain_themselves(visit: Visit) -> None:
    visit.open("intro")
    tip = visit.page.get_by_role("tooltip")
    visit.page.locator("article a[href='security/executionmodel.html']").hover()
    expect(tip).to_be_visible()
    tip.hover()  # it can be reached, to be read or selected
    visit.page.wait_for_timeout(400)
    expect(tip).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    assert not visit.errors
    assert not visit.elsewhere


@every_look
def test_a_tip_is_accessible_and_fits(visit: Visit) -> None:
    visit.open(CHAPTER)
    tip = visit.page.get_by_role("tooltip")
    term = visit.page.locator("article a.reference[href*='glossary.html#term-']").first
    visit.page.keyboard.press("Tab")  # so that a focus is one of the keyboard
    term.focus()
    expect(tip).to_be_visible()
    assert len(tip.inner_text()) > 40
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
    assert not visit.errors
    assert not visit.too_wide()
    violations = visit.violations()
    assert not violations, "\n".join(violations)
