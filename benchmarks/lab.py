"""What a lab costs a reader: bytes before and at the first Run, and the wait for a verdict.

The wait is compared with Pyodide's own load, bare, in the same browser and run. Needs the
built site (`make book`). Writes benchmarks/results/lab.md.
"""

import functools
import gzip
import http.server
import statistics
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserType, Locator, Page, sync_playwright

from tools.browser import need

from .report import SMALL, machine, write

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "_build" / "html"
ROUNDS = 1 if SMALL else 7
BARE = """<!doctype html><title>bare</title><script type="module">
import { loadPyodide } from "./lab/pyodide/pyodide.mjs";
const began = performance.now();
const python = await loadPyodide({ indexURL: new URL("lab/pyodide/", location).href });
python.runPython("1 + 1");
window.took = performance.now() - began;
</script>"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the site, and the bare page beside it."""

    def do_GET(self) -> None:
        if self.path != "/bare.html":
            return super().do_GET()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(BARE.encode())
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def main() -> int:
    handler = functools.partial(Quiet, directory=SITE)
    with (
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        bare, lab, again = [], [], []
        for _ in range(ROUNDS):  # in turn, so that both meet the same machine
            bare.append(with_new_browser(playwright.chromium, address, bare_load)[0])
            first, second = with_new_browser(playwright.chromium, address, lab_run)
            lab.append(first)
            again.append(second)
        server.shutdown()
    waits = [statistics.median(each) for each in (bare, lab, again)]
    before = sum(map(zipped, (SITE / "lab" / n for n in ("lab.js", "lab.css"))))
    editor = zipped(SITE / "lab" / "editor.js")
    listing = SITE / "lab" / "listings" / "traversalattacks" / "read_upload.json"
    at_run = [SITE / "lab" / n for n in ("worker.js", "offline.js", "prover.json")]
    runtime = sum(map(zipped, (SITE / "lab" / "pyodide").iterdir()))
    write(
        "lab",
        [
            "# What a lab costs",
            "",
            f"{machine()} Chromium, a new profile each time, median of {ROUNDS}.",
            "",
            "| From | To | Seconds | Beside bare Pyodide |",
            "|---|---|---|---|",
            f"| the start of loading | Pyodide, bare, ran `1 + 1` | {waits[0]:.2f} | 1.00 |",
            f"| the first Run | the verdict | {waits[1]:.2f} | {waits[1] / waits[0]:.2f} |",
            f"| a second Run | the verdict | {waits[2]:.2f} | |",
            "",
            "| When | What | Bytes, gzipped |",
            "|---|---|---|",
            f"| before the first Run | the lab's script and styles | {before:,} |",
            f"| when a reader goes to write Python or JSON | the editor | {editor:,} |",
            f"| at the first Run | the prover, the listing, the worker | "
            f"{sum(map(zipped, [*at_run, listing])):,} |",
            f"| at the first Run | Python | {runtime:,} |",
        ],
    )
    return 0


def zipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def with_new_browser(
    chromium: BrowserType,
    address: str,
    measure: Callable[[Page, str], tuple[float, ...]],
) -> tuple[float, ...]:
    """Measure in a browser that has cached nothing."""
    with tempfile.TemporaryDirectory() as profile:
        browser = chromium.launch_persistent_context(
            profile,
            executable_path=need(),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        try:
            return measure(browser.new_page(), address)
        finally:
            browser.close()


def bare_load(page: Page, address: str) -> tuple[float]:
    page.goto(f"{address}/bare.html")
    page.wait_for_function("window.took", timeout=120_000)
    return (page.evaluate("window.took") / 1000,)


def lab_run(page: Page, address: str) -> tuple[float, float]:
    page.goto(f"{address}/security/traversalattacks.html")
    box = page.locator("[data-lab='traversalattacks/read_upload'] details").first
    return press(box), press(box)


PRESS = """box => new Promise((resolve) => {
    const began = performance.now();
    new MutationObserver(() => {
        if (box.querySelector(".lab-status .verdict")) resolve(performance.now() - began);
    }).observe(box, { childList: true, subtree: true });
    box.querySelector(".lab-main").click();
})"""  # in the page: from outside, the browser is only asked twice a second


def press(box: Locator) -> float:
    """Press Run; return the seconds until the verdict stands there."""
    took: float = box.evaluate(PRESS)
    return took / 1000


if __name__ == "__main__":
    sys.exit(main())
