"""prover/markup.py says of HTML what a real browser does with it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TooLate

from prover.markup import scripts_in
from tests.browser.inputs import site_inputs
from tests.browser.visit import Visit
from tests.unchanged import depends_on

pytestmark = [pytest.mark.slow, depends_on(site_inputs, Path("prover"))]
RUNS = (
    "<script>steal()</script>",
    "<SCRIPT >steal()</script\n>",
    "<script/>steal()</script>",
    "<img src=x onerror=steal()>",
    "<svg/onload=steal()>",
    "<details open ontoggle=steal()>",
    "<input value=x autofocus onfocus=steal()>",
    "<input value=x\x0cautofocus\nonfocus=steal()>",
    "<b/x/onclick=steal()>click</b>",
    "<a href='javascript:steal()'>click</a>",
    "<a href='java\tscript:steal()'>click</a>",
    "<a href='\x01JavaScript:steal()'>click</a>",
    "<a href='java&#x73;cript:steal()'>click</a>",
    "<a href='javascript:steal()//\nhttp://example.com'>click</a>",
    '<script>const x = "</script><script>steal()</script>";</script>',
)
DOES_NOT = (
    "&lt;script&gt;steal()&lt;/script&gt;",
    "<p title='<script>steal()</script>'>",
    "<!-- <script>steal()</script> -->",
    "<a href='http://example.com/javascript:steal()'>click</a>",
    "<input value='x autofocus onfocus=steal()'>",
    "\uff1cscript\uff1esteal()\uff1c/script\uff1e",
    "<\u017fcript>steal()</\u017fcript>",
)


def runs(page: Page, html: str, patience: int) -> bool:
    """Tell whether Chromium runs `steal()` when the page is shown and clicked on.

    `patience` is how many milliseconds it may take: as many as a slow machine needs where
    it should, some where it should not.
    """
    page.goto("about:blank")
    page.evaluate("window.stolen = false")
    page.set_content(
        f"<script>window.stolen = false; function steal() {{ stolen = true }}</script>{html}"
    )
    target = page.locator("a, b").first
    if target.count():
        target.dispatch_event("click") if html.startswith("<b") else target.click(
            no_wait_after=True
        )
    try:
        page.wait_for_function("window.stolen === true", timeout=patience)
    except TooLate:
        return False
    return True


@pytest.mark.parametrize("html", RUNS)
def test_what_the_model_says_runs_does(visit: Visit, html: str) -> None:
    assert any("steal()" in script for script in scripts_in(html))
    assert runs(visit.page, html, 30_000)


@pytest.mark.parametrize("html", DOES_NOT)
def test_what_the_model_says_is_harmless_is(visit: Visit, html: str) -> None:
    assert not any("steal()" in script for script in scripts_in(html))
    visit.page.route("**/*", lambda route: route.abort())
    try:
        assert not runs(visit.page, html, 200)
    except Exception as error:  # it left for an address, which is not there
        assert "Execution context" in str(error) or "navigat" in str(error)
