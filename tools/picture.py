"""Takes the picture in the README from the built site."""

import functools
import http.server
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.browser import need

ROOT = Path(__file__).resolve().parent.parent
_PAGE, _ANCHOR = "security/traversalattacks.html", "article h1"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def main() -> None:
    """Write images/readme.png."""
    handler = functools.partial(_Quiet, directory=ROOT / "_build" / "html")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=need(), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(
            viewport={"width": 1280, "height": 800}, color_scheme="light"
        )
        page.goto(f"http://127.0.0.1:{server.server_port}/{_PAGE}")
        page.locator(_ANCHOR).scroll_into_view_if_needed()
        page.screenshot(path=ROOT / "images" / "readme.png")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
