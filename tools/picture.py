"""Takes the picture in the README from the built site, and draws the card for sharing."""

import functools
import http.server
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from images.sources.mark import card
from tools.browser import need

ROOT = Path(__file__).resolve().parent.parent
_PAGE, _ANCHOR = "security/traversalattacks.html", "article h1"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def main() -> None:
    """Write images/readme.png and website/theme/static/card.png."""
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
        page.goto("about:blank")  # no policy of a page
        page.set_viewport_size({"width": 1200, "height": 630})
        page.set_content(f"<style>body {{ margin: 0 }}</style>{card()}")
        page.screenshot(path=ROOT / "website" / "theme" / "static" / "card.png")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
