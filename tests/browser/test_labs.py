"""The labs, as a reader uses them: attack, fix, stop, come back, without a mouse, offline."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Route, expect

from prover.lab import load_lab
from prover.source import read_code
from prover.weakness import Weakness
from tests.browser.inputs import lab_inputs
from tests.browser.visit import Visit, every_look
from tests.loaded import weaknesses
from tests.toc import ROOT
from tests.unchanged import depends_on

pytestmark = pytest.mark.slow
ANSWERING = 300_000
"""Milliseconds for Python to load and to run every trial of a lab, on a busy machine: those of
`archives/unpack_zip` took more than a minute where eight others computed."""
WEAKNESSES = [weakness for weakness in weaknesses().values() if weakness.browser]
CHAPTERS = sorted({weakness.chapter for weakness in WEAKNESSES})
ONE = weaknesses()["traversalattacks/read_upload"]


def page_of(chapter: str) -> str:
    [path] = [
        path
        for part in ("security", "basics")
        if (path := ROOT / part / f"{chapter}.md").is_file()
    ]
    return f"{path.parent.name}/{chapter}"


class LabOnPage:
    """A lab, and what its reader does."""

    def __init__(self, visit: Visit, weakness: Weakness) -> None:
        self.page = visit.page
        self.box = visit.page.locator(f"[data-lab='{weakness.slug}']")
        self.attack = self.box.locator("details.lab-task").nth(0)
        self.fix = self.box.locator("details.lab-task").nth(1)

    def open_fix(self) -> None:
        if not self.fix.evaluate("details => details.open"):
            self.fix.locator("summary").first.click()

    def press(self, task: Locator, name: str) -> str:
        """Press a button, wait until Python has answered, and return the status."""
        task.get_by_role("button", name=name, exact=True).click()
        return self.answer(task)

    def answer(self, task: Locator) -> str:
        expect(task.get_by_role("button", name="Stop")).to_be_hidden(timeout=ANSWERING)
        return task.get_by_role("status").inner_text()

    def write(self, task: Locator, text: str) -> None:
        """Put a text into the field, whether it has become an editor yet or not."""
        task.locator(".lab-field").evaluate(
            "(field, text) => { field.value = text;"
            " field.dispatchEvent(new Event('input')); }",
            text,
        )


@depends_on(lab_inputs)
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_lab_of_the_chapter_can_be_done(visit: Visit, chapter: str) -> None:
    visit.open(page_of(chapter))
    for weakness in WEAKNESSES:
        if weakness.chapter == chapter:
            do_lab(LabOnPage(visit, weakness), weakness)
    assert not visit.errors
    assert not visit.elsewhere


def do_lab(lab: LabOnPage, weakness: Weakness) -> None:
    asked = load_lab(weakness)
    assert "reached the goal" not in lab.press(lab.attack, "Run")
    lab.write(lab.attack, asked.answer)
    assert lab.press(lab.attack, "Run").startswith("won")
    expect(lab.attack.locator(".lab-done")).to_have_text("done")
    expect(lab.attack.get_by_role("button", name="Now fix it")).to_be_visible()
    lab.press(lab.attack, "The book's attacks")
    outcomes = lab.attack.locator(".lab-each > summary .verdict").all_inner_texts()
    assert outcomes == ["won"] * len(weakness.attacks)

    lab.open_fix()
    assert lab.press(lab.fix, "Check").startswith("does not hold")
    for name in weakness.almost:
        lab.write(lab.fix, read_code(weakness.variants[name]).text)
        assert lab.press(lab.fix, "Check").startswith("does not hold"), name
        expect(lab.fix.locator(".lab-result")).to_contain_text(f"{name}.py")
        expect(lab.fix.locator(".lab-result")).to_contain_text("gets through")
    expect(lab.fix.locator(".lab-done")).to_have_text("")
    lab.write(lab.fix, read_code(weakness.variants["fixed"]).text)
    assert lab.press(lab.fix, "Check").startswith("holds")
    expect(lab.fix.locator(".lab-done")).to_have_text("done")


def test_nothing_of_it_loads_before_the_first_run(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.open(page_of("traversalattacks"))
    early = {
        url.rpartition("/lab/")[2].partition("?")[0] for url in asked if "/lab/" in url
    }
    assert early == {"lab.js", "lab.css"}


def test_a_fix_that_refuses_everything_fails_the_uses(visit: Visit) -> None:
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    lab.open_fix()
    lab.write(
        lab.fix, "def read_upload(folder, name):\n    raise PermissionError(name)\n"
    )
    assert lab.press(lab.fix, "Check").startswith("does not hold")
    expect(lab.fix.locator(".lab-result")).to_contain_text("Read an upload by its name")
    outcomes = lab.fix.locator(".lab-table .verdict").all_inner_texts()
    assert outcomes == ["blocked"] * len(ONE.attacks) + ["error"] * len(ONE.uses)


HARMFUL = {
    "sys.exit()": "import sys\nsys.exit()",
    "a huge allocation": "x = bytearray(1 << 40)",
    "endless recursion": "def f(): f()\nf()",
    "no Python at all": "def (",
}


@pytest.mark.parametrize("text", HARMFUL.values(), ids=list(HARMFUL))
def test_the_page_outlives_what_the_reader_writes(visit: Visit, text: str) -> None:
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    lab.open_fix()
    lab.write(lab.fix, text)
    lab.press(lab.fix, "Check")
    lab.write(lab.fix, read_code(ONE.variants["fixed"]).text)
    assert lab.press(lab.fix, "Check").startswith("holds")


def test_a_won_attack_leads_on_to_the_fix_and_a_fix_to_the_next_lab(
    visit: Visit,
) -> None:
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    lab.write(lab.attack, load_lab(ONE).answer)
    assert lab.press(lab.attack, "Run").startswith("won")
    red, green = (
        visit.page.locator(f".verdict-{name}").first for name in ("won", "blocked")
    )
    assert ink(lab.attack.locator(".lab-status .verdict")) == ink(green) != ink(red)
    lab.attack.get_by_role("button", name="Now fix it").click()
    expect(lab.fix.locator(".lab-editor [contenteditable]")).to_be_focused()
    lab.write(lab.fix, read_code(ONE.variants["fixed"]).text)
    assert lab.press(lab.fix, "Check").startswith("holds")
    following = lab.fix.locator(".lab-next a")
    address = following.get_attribute("href") or ""
    assert visit.page.locator(f"[data-lab]{address}").count() == 1
    assert address != f"#{lab.box.get_attribute('id')}"


def ink(verdict: Locator) -> str:
    colour: str = verdict.evaluate("each => getComputedStyle(each).color")
    return colour


def test_a_near_miss_is_named(visit: Visit) -> None:
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    for given, told in (
        ("/etc/passwd", "The secret is elsewhere"),
        ("secret.txt", "one level up"),
    ):
        lab.write(lab.attack, given)
        lab.press(lab.attack, "Run")
        expect(lab.attack.locator(".lab-near")).to_contain_text(told)
    lab.write(lab.attack, "report.txt")
    lab.press(lab.attack, "Run")
    expect(lab.attack.locator(".lab-near")).to_have_count(0)


def test_a_syntax_error_is_shown_as_one(visit: Visit) -> None:
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    lab.open_fix()
    lab.write(lab.fix, "import os\n\ndef read_upload(folder, name:\n    return 1\n")
    assert lab.press(lab.fix, "Check") == "syntax error"
    expect(lab.fix.locator(".lab-result")).to_contain_text(
        "Line 3: '(' was never closed."
    )
    expect(lab.fix.locator(".lab-faulty")).to_have_text(
        "  3  def read_upload(folder, name:\n"
    )
    expect(lab.fix.locator(".lab-table")).to_have_count(0)


def test_a_first_run_without_a_connection_says_so(visit: Visit) -> None:
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    visit.page.context.set_offline(True)
    told = lab.press(lab.attack, "Run")
    assert "Is there a connection?" in told
    visit.page.context.set_offline(False)
    assert lab.press(lab.attack, "Run").startswith("blocked")


def test_starting_python_shows_that_it_goes_on(visit: Visit) -> None:
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    lab.attack.get_by_role("button", name="Run", exact=True).click()
    expect(lab.attack.locator("progress")).to_be_visible()
    expect(lab.attack.get_by_role("status")).to_contain_text("Starting Python")
    expect(lab.attack.locator(".lab-seconds")).to_contain_text("s")
    assert lab.answer(lab.attack).startswith("blocked")
    expect(lab.attack.locator("progress")).to_be_hidden()


def test_on_the_next_page_python_starts_before_it_is_asked(visit: Visit) -> None:
    workers: list[str] = []
    visit.page.on("worker", lambda worker: workers.append(worker.url))
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    lab.attack.locator(".lab-field").focus()
    assert not workers  # a reader who never ran anything has nothing kept
    lab.press(lab.attack, "Run")
    visit.open(page_of("openingfiles"))
    assert len(workers) == 1
    with visit.page.expect_worker():
        visit.page.locator("[data-lab] .lab-field").first.focus()


def test_the_editor_offends_against_no_policy(visit: Visit) -> None:
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    lab.open_fix()
    lab.fix.locator(".lab-field").focus()
    editor = lab.fix.locator(".lab-editor [contenteditable]")
    expect(editor).to_be_focused()
    keyboard = visit.page.keyboard
    keyboard.press("Control+A")
    keyboard.type("if (x:\n[y")  # over several lines, which Chromium would join
    keyboard.press("Shift+ArrowUp")
    keyboard.type("z")
    keyboard.press("Control+Z")
    keyboard.press("Control+A")
    keyboard.press("Control+X")
    keyboard.press("Control+V")
    expect(editor).to_contain_text("if (x:")
    assert not visit.errors


def test_what_was_selected_stays_so_when_the_editor_comes(visit: Visit) -> None:
    """It may come late, and a reader who has selected everything types over it."""
    held: list[Route] = []
    visit.page.route("**/editor.js*", lambda route: held.append(route))
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    lab.open_fix()
    field = lab.fix.locator(".lab-field")
    with visit.page.expect_request("**/editor.js*"):
        field.focus()
    visit.page.keyboard.press("Control+A")
    visit.page.wait_for_function(
        "() => document.activeElement.selectionEnd > document.activeElement.selectionStart"
    )
    for route in held:
        route.continue_()
    expect(lab.fix.locator(".lab-editor [contenteditable]")).to_be_focused()
    visit.page.keyboard.insert_text("all of it")
    expect(field).to_have_value("all of it")


def test_stop_ends_an_endless_loop(visit: Visit) -> None:
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    lab.press(lab.attack, "Run")  # Python is there
    lab.open_fix()
    lab.write(lab.fix, "while True:\n    pass\n")
    lab.fix.get_by_role("button", name="Check").click()
    assert "Stopped" in lab.press(lab.fix, "Stop")
    assert lab.fix.locator(".lab-field").input_value().startswith("while True")
    lab.write(lab.fix, read_code(ONE.variants["fixed"]).text)
    assert lab.press(lab.fix, "Check").startswith("holds")


def test_a_reload_keeps_the_text_and_the_progress_page_shows_it(visit: Visit) -> None:
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    lab.write(lab.attack, load_lab(ONE).answer)
    lab.press(lab.attack, "Run")
    visit.page.reload()
    assert lab.attack.locator(".lab-field").input_value() == load_lab(ONE).answer
    expect(lab.attack.locator(".lab-done")).to_have_text("done")
    visit.open("reference/progress")
    status = visit.page.locator(".lab-progress > [role=status]")
    expect(status).to_contain_text("1 of")
    row = visit.page.get_by_role("row", name=ONE.name)
    expect(row).to_contain_text("done on")
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name="Export").click()
    assert load_lab(ONE).answer in download.value.path().read_text()
    visit.page.on("dialog", lambda dialog: dialog.accept())
    visit.page.get_by_role("button", name="Forget everything").click()
    expect(row).not_to_contain_text("done on")


def test_it_works_offline_after_the_first_load(visit: Visit) -> None:
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    lab.press(lab.attack, "Run")
    visit.page.context.set_offline(True)
    lab.open_fix()
    lab.write(lab.fix, "while True:\n    pass\n")
    lab.fix.get_by_role("button", name="Check").click()
    lab.press(lab.fix, "Stop")  # so that Python has to be loaded anew
    lab.write(lab.fix, read_code(ONE.variants["fixed"]).text)
    assert lab.press(lab.fix, "Check").startswith("holds")


def test_without_a_mouse(visit: Visit) -> None:
    """From the field to the book's fix with nothing but keys."""
    visit.open(page_of(ONE.chapter))
    lab = LabOnPage(visit, ONE)
    keyboard = visit.page.keyboard
    lab.attack.locator("summary").first.focus()
    reach(lab, lambda: lab.attack.locator(".lab-field:focus").count())
    keyboard.press("Control+A")
    keyboard.type("../secret.txt")
    keyboard.press("Enter")
    assert lab.answer(lab.attack).startswith("won")
    reach(lab, lambda: lab.fix.locator("summary:focus").count())
    keyboard.press("Enter")
    keyboard.press("Tab")
    editor = lab.fix.locator(".lab-editor [contenteditable]")
    expect(editor).to_be_focused()
    keyboard.press("Control+A")
    for line in read_code(ONE.variants["fixed"]).text.splitlines():
        keyboard.insert_text(line + "\n")
    keyboard.press("Tab")  # indents: the focus stays
    expect(editor).to_be_focused()
    keyboard.press("Shift+Tab")
    keyboard.press("Escape")
    keyboard.press("Tab")
    expect(lab.fix.get_by_role("button", name="Check")).to_be_focused()
    keyboard.press("Enter")
    assert lab.answer(lab.fix).startswith("holds")


def reach(lab: LabOnPage, there: Callable[[], int]) -> None:
    """Press Tab until the focus is where it should come."""
    for _ in range(30):
        lab.page.keyboard.press("Tab")
        if there():
            return
    pytest.fail("the Tab key never comes there")


PLAYGROUND = "reference/playground"


def test_the_playground_runs_any_attack_on_any_program(visit: Visit) -> None:
    visit.open(page_of(ONE.chapter))
    LabOnPage(visit, ONE).box.get_by_role("link", name="Open in the playground").click()
    expect(visit.page).to_have_title(re.compile("^Playground"))
    box = visit.page.locator(".playground")
    lab = LabOnPage(visit, ONE)
    fields = box.locator(".lab-field")
    expect(fields.first).to_have_value(read_code(ONE.variants["vulnerable"]).text)
    assert lab.press(box, "Run") == ""
    verdicts = box.locator(".lab-result .verdict")
    expect(verdicts).to_have_text(["won"])
    visit.page.get_by_label("Program", exact=True).select_option("fixed")
    lab.press(box, "Run")
    expect(verdicts).to_have_text(["blocked"])
    first = next(iter(ONE.attacks))
    assert visit.page.url.endswith(f"#{ONE.slug}/fixed/{first}")
    changed = "def attack_a(target, stage):\n    return True\n"
    fields.nth(1).evaluate("(field, text) => { field.value = text; }", changed)
    lab.press(box, "Run")
    expect(verdicts).to_have_text(["won"])
    fields.nth(1).evaluate("field => { field.value = 'def'; }")
    assert lab.press(box, "Run") == "syntax error in the attack"
    expect(box.locator(".lab-faulty")).to_have_count(1)
    box.get_by_role("button", name="Start over").click()
    expect(fields.nth(1)).to_have_value(next(iter(ONE.attacks.values())).source)
    assert not visit.errors
    assert not visit.elsewhere


@every_look
def test_the_playground_is_accessible(visit: Visit) -> None:
    visit.open(PLAYGROUND)
    box = visit.page.locator(".playground")
    box.locator(".lab-field").first.click()
    expect(box.locator(".lab-editor")).to_have_count(1)
    LabOnPage(visit, ONE).press(box, "Run")
    violations = visit.violations()
    assert not violations, "\n".join(violations)
    assert not visit.too_wide()
    assert not visit.errors


@every_look
def test_an_open_lab_is_accessible(visit: Visit) -> None:
    visit.open(page_of("values"))
    lab = LabOnPage(visit, weaknesses()["values/shared_roles"])
    lab.attack.locator(".lab-field").click()
    lab.attack.get_by_role("button", name="Hint").click()
    lab.press(lab.attack, "The book's attacks")
    lab.attack.locator(".lab-each summary").first.click()
    lab.open_fix()
    lab.press(lab.fix, "Check")
    violations = visit.violations()
    assert not violations, "\n".join(violations)
    overflow = visit.page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert overflow <= 0
    assert not visit.errors


def test_without_javascript_the_program_stands_there(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{page_of(ONE.chapter)}.html")
    box = page.locator(f"[data-lab='{ONE.slug}']")
    expect(box).to_contain_text("return path.read_text()")
    expect(box).to_contain_text("needs JavaScript")
    assert box.get_by_role("button").count() == 0
    context.close()
