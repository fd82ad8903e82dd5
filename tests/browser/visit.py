"""A page in the browser, how it looks there, and what goes wrong while it is shown."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, ViewportSize

ROOT = Path(__file__).resolve().parent.parent.parent
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 375, "height": 812}
LOOKS: dict[str, dict[str, Any]] = {
    "light-wide": {"color_scheme": "light", "viewport": WIDE},
    "dark-wide": {"color_scheme": "dark", "viewport": WIDE},
    "light-narrow": {"color_scheme": "light", "viewport": NARROW},
    "dark-narrow": {"color_scheme": "dark", "viewport": NARROW},
}


_TOO_WIDE = """
() => document.documentElement.scrollWidth > document.documentElement.clientWidth
  ? [...document.querySelectorAll("article *")]
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 3).map((each) => each.outerHTML.slice(0, 120)).concat("too wide")
  : []
"""


# Observers of sizes run after the callbacks of their frame; the next frame's is past them.
_WATCH_FRAMES = """
() => {
  window.drawn = false;
  requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn = true; }));
}
"""


class Visit:
    """A page in the browser, and what went wrong while it was shown."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.elsewhere: list[str] = []
        self.errors: list[str] = []
        page.on("request", self._note_request)
        page.on(
            "console",
            lambda m: self.errors.append(m.text) if m.type == "error" else None,
        )
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.elsewhere.append(request.url)

    def open(self, name: str) -> None:
        self.page.goto(f"{self.address}/{name}.html", wait_until="load")

    def show_in(self, theme: str) -> None:
        """Let the reader's system change to ``light`` or ``dark``, and the page follow."""
        self.page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
        self.page.wait_for_function(
            "theme => document.documentElement.dataset.theme === theme", arg=theme
        )

    def resize(self, size: ViewportSize) -> None:
        """Give the window another size, and let the page draw itself once at that size.

        Scripts hear of a new size (ResizeObserver) in the frame that draws it, before a reader
        sees it: on a busy machine that frame may come after this call would return.
        """
        self.page.set_viewport_size(size)
        self.page.evaluate(_WATCH_FRAMES)
        # Unlike a promise that is evaluated, this ends with an error if nothing is drawn.
        self.page.wait_for_function("() => window.drawn", polling=20)

    def violations(self, *rules: str) -> list[str]:
        """Return what axe-core finds wrong with the page as it stands, by all rules or some.

        Axe itself tries inline styles, which the policy blocks and the console reports:
        what the page did wrong is kept, what comes of axe is not. Of the rules that found
        nothing wrong it need not gather every element, which is half of its work.
        """
        errors = list(self.errors)
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(
                AXE.read_text()
            )  # as a script tag, the policy forbids it
        options: dict[str, Any] = {"resultTypes": ["violations"]}
        if rules:
            options["runOnly"] = rules
        found: dict[str, Any] = self.page.evaluate(
            """options => axe.run(document, options).then((found) => ({
              violations: found.violations,
              passes: found.passes.length,
              inapplicable: found.inapplicable.length,
            }))""",
            options,
        )
        self.errors = errors
        looked = (
            found["passes"] or found["violations"] or (rules and found["inapplicable"])
        )
        assert looked, "axe looked at nothing"
        return [
            f"{violation['id']}: {node['target']} {node['failureSummary']}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    def too_wide(self) -> list[str]:
        """Return what makes the page wider than the window: nothing is cut off."""
        found: list[str] = self.page.evaluate(_TOO_WIDE)
        return found


every_look = pytest.mark.parametrize("visit", LOOKS, indirect=True)
