"""The search: what readers type brings the right page, with keys alone, and loads late."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.inputs import search_inputs
from tests.browser.visit import Visit, every_look
from tests.unchanged import depends_on

pytestmark = [pytest.mark.slow, depends_on(search_inputs)]
# What a reader types, and a page that must be among the first three.
RIGHT = {
    "path traversal": "Directory traversal",
    "directory traversal": "Directory traversal",
    "CWE-22": "Directory traversal",
    "CWE-59": "Opening files safely",
    "O_NOFOLLOW": "Directory traversal",
    "dir_fd": "Directory traversal",
    "realpath": "Directory traversal",
    "is_relative_to": "Directory traversal",
    "symbolic link": "Temporary files and TOCTOU races",
    "startswith": "Directory traversal",
    "upload file name": "Directory traversal",
    "TOCTOU": "Directory traversal",
    "PATH-READ": "Directory traversal",
    "CVE-2024-23334": "Directory traversal",
    "aiohttp": "Directory traversal",
    "eval": "Introduction: what Python security is",
    "sandbox": "Introduction: what Python security is",
    "RestrictedPython": "Introduction: what Python security is",
    "S307": "Introduction: what Python security is",
    "__builtins__": "Introduction: what Python security is",
    "ultralytics": "Introduction: what Python security is",
    "bytecode": "The Python execution model",
    "pyc": "The Python execution model",
    "import cache": "The Python execution model",
    "sitecustomize": "The Python execution model",
    "STRIDE": "Threat modelling a Python program",
    "trust boundary": "Threat modelling a Python program",
    "sys.path current folder": "Threat modelling a Python program",
    "deserialisation": "The Python attack landscape",
    "pickle": "The Python attack landscape",
    "mutable default": "Values, names and types",
    "NaN": "Values, names and types",
    "truthy": "Values, names and types",
    "atomic write": "Files and paths",
    "os.replace": "Files and paths",
    "encoding": "Files and paths",
    "bandit": "What the scanners see",
    "false alarm": "What the scanners see",
    "hypothesis": "How this book proves",
    "audit hook": "How this book proves",
    "B307": "Weaknesses by number",
    "checklist reviewer": "Checklists",
    "zip slip": "Archives: zip, tar, gzip, zstd",
    "decompression bomb": "Archives: zip, tar, gzip, zstd",
    "S608": "SQL injection",
    "CWE-89": "SQL injection",
    "SQLAlchemy": "SQL injection",
    "shell=True": "OS command and argument injection",
    "B602": "OS command and argument injection",
    "CWE-94": "eval, exec, compile and friends",
    "literal_eval": "eval, exec, compile and friends",
    "CWE-79": "XSS and output escaping",
    "nh3": "XSS and output escaping",
    "SSTI": "Server-side template injection",
    "str.format": "Format-string attacks",
    "CRLF": "CRLF, header and e-mail injection",
    "ANSI escape": "Log injection",
    "XPath": "LDAP, XPath, NoSQL and CSV injection",
    "mass assignment": "Input validation",
    "NFKC": "Input validation",
    "mktemp": "Temporary files and TOCTOU races",
    "umask": "Permissions, umask and privilege",
    "UTF-7": "Opening files safely",
    "image bomb": "File uploads and image parsing",
    "forkserver": "Processes and what passes between them",
}


def ask(page: Page, words: str) -> list[str]:
    """Type into the dialog's field; return the titles found, best first."""
    field = page.locator("#pst-search-dialog input")
    status = page.locator("#pst-search-dialog [role=status]")
    field.fill("")
    expect(status).to_have_text("")
    field.fill(words)
    expect(status).not_to_have_text("")
    return page.locator(".search-results a").all_inner_texts()


def test_readers_find_the_right_page(visit: Visit) -> None:
    visit.open("intro")
    visit.page.keyboard.press("Control+K")
    message = {
        words: found[:3]
        for words, right in RIGHT.items()
        if right not in (found := ask(visit.page, words))[:3]
    }
    assert len(RIGHT) >= 40
    assert not message
    assert not visit.errors
    assert not visit.elsewhere


def test_nothing_of_it_loads_before_the_first_use(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.open("intro")
    assert not [url for url in asked if "pagefind" in url]


def test_with_keys_alone(visit: Visit) -> None:
    visit.open("intro")
    keyboard = visit.page.keyboard
    keyboard.press("Control+K")
    ask(visit.page, "traversal")
    keyboard.press("ArrowDown")
    links = visit.page.locator(".search-results a")
    expect(links.nth(0)).to_be_focused()
    keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    keyboard.press("ArrowUp")
    keyboard.press("ArrowUp")
    expect(visit.page.locator("#pst-search-dialog input")).to_be_focused()
    keyboard.press("Enter")
    visit.page.wait_for_url("**/security/traversalattacks.html*")


def test_nothing_found_is_said(visit: Visit) -> None:
    visit.open("intro")
    visit.page.keyboard.press("Control+K")
    assert ask(visit.page, "qwrtzuiop") == []
    expect(visit.page.locator("#pst-search-dialog [role=status]")).to_have_text(
        "Nothing found."
    )


@every_look
def test_open_results_are_accessible(visit: Visit) -> None:
    visit.open("intro")
    visit.page.get_by_role("button", name="Search").locator(
        "visible=true"
    ).first.click()
    assert ask(visit.page, "traversal")
    violations = visit.violations()
    assert not violations, "\n".join(violations)
