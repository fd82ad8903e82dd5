"""A real browser and a server for the built site."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.visit import LOOKS, Visit
from tools.browser import need

PATIENCE = 60_000  # milliseconds: no test depends on how fast the machine is
_ARGUMENTS = [
    "--no-sandbox",  # containers and CI run as root; what is loaded is our own site
    "--disable-gpu",
    "--disable-gpu-watchdog",  # it ends what draws when a busy machine lets it wait
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


expect.set_options(timeout=PATIENCE)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=need(), args=_ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, without a slash at the end."""
    handler = functools.partial(_Quiet, directory=site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def visit(
    browser: Browser, address: str, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A page in a fresh context; its parameter is a look, ``light-wide`` without one."""
    look = getattr(request, "param", "light-wide")
    context = browser.new_context(**LOOKS[look], reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    yield Visit(context.new_page(), address)
    context.close()
