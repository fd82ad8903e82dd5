"""What the tests in the browser depend on, for tests/unchanged.py."""

import re
from collections.abc import Iterator

from tests.browser.visit import AXE, ROOT
from tests.unchanged import Source
from tools.browser import find

SITE = ROOT / "_build" / "html"
_SIDEBAR = re.compile(r'<div id="pst-primary-sidebar".*?<main', re.DOTALL)


def site_inputs() -> Iterator[Source]:
    """What every page shows itself with: styles, scripts, axe, and the browser."""
    yield from (SITE / "_static", AXE)
    yield from sorted((SITE / "lab").glob("*.*"))
    browser = find()
    if browser:
        state = browser.resolve().stat()
        yield f"{browser} {state.st_size} {state.st_mtime_ns}".encode()


def page_inputs(name: str) -> Iterator[Source]:
    """A built page, without the sidebar, which is the same on each and changes with any."""
    yield from site_inputs()
    path = SITE / f"{name}.html"
    yield (
        _SIDEBAR.sub("", path.read_text(encoding="utf-8")).encode()
        if path.exists()
        else b""
    )


def lab_inputs(chapter: str) -> Iterator[Source]:
    """The page of a chapter, its labs, and what they have of packages and of the prover."""
    for part in ("security", "basics"):
        if (SITE / part / f"{chapter}.html").exists():
            yield from page_inputs(f"{part}/{chapter}")
    yield from (SITE / "lab" / "listings" / chapter, SITE / "lab" / "packages")


def front_page_inputs() -> Iterator[Source]:
    """The front page, and the chapter whose lab it shows."""
    yield from page_inputs("index")
    yield from page_inputs("reference/checklists/reviewer")
    yield from lab_inputs("traversalattacks")


def search_inputs() -> Iterator[Source]:
    """The index of the search, and the page that it is opened on."""
    yield from page_inputs("intro")
    yield SITE / "search-index"
