"""What the site costs beside stock Jupyter Book 1 on the same Markdown, in one run.

Bytes and requests of the first view of a page, time of a cold build, and how long a saved
paragraph takes to be on the screen under `make serve`. Exit code 1 above a budget.
Writes benchmarks/results/site.md.
"""

import gzip
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Page, Response, sync_playwright

from tools.browser import need

from .plain_book import ROOT, write_ours, write_stock
from .report import SMALL, machine, write

PAGES = 10 if SMALL else 200
ROUNDS = 1 if SMALL else 3
REQUESTS, BYTES = 12, 90_000
SHARE_OF_STOCK = 0.5  # of the time of a cold build
SECONDS_TO_SCREEN = 1.0
_VIEWED = "security/page7"
_SHOWS = "word => document.querySelector('article')?.textContent.includes(word)"
_BUILDER = Path(sys.executable).parent / "jupyter-book"


def main() -> int:
    """Measure, write the report, and hold it against the budgets."""
    with tempfile.TemporaryDirectory() as name:
        stock, ours = Path(name) / "stock", Path(name) / "ours"
        write_stock(stock, PAGES)
        write_ours(ours, PAGES)
        times: dict[Path, list[float]] = {stock: [], ours: []}
        for _ in range(ROUNDS):  # in turn, so that both meet the same machine
            for folder, taken in times.items():
                shutil.rmtree(folder / "_build", ignore_errors=True)
                taken.append(seconds(folder))
        builds = {folder: statistics.median(taken) for folder, taken in times.items()}
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=need(), args=["--no-sandbox", "--disable-gpu"]
            )
            views = {folder: first_view(browser.new_page(), folder) for folder in times}
            waits = time_to_screen(browser.new_page(), ours)
            browser.close()
    share = builds[ours] / builds[stock]
    (requests, size), wait = views[ours], statistics.median(waits)
    write(
        "site",
        [
            "# What the site costs",
            "",
            f"{machine()} The same {PAGES} plain pages, built as Jupyter Book "
            f"{version('jupyter-book')} does by itself, and with this book's settings.",
            "",
            "| | Stock | Ours | Ours of stock | Budget |",
            "|---|---|---|---|---|",
            f"| Cold build, seconds, median of {ROUNDS} | {builds[stock]:.1f} | "
            f"{builds[ours]:.1f} | {share:.2f} | {SHARE_OF_STOCK} of stock |",
            f"| First view, requests | {views[stock][0]} | {requests} | "
            f"{requests / views[stock][0]:.2f} | {REQUESTS} |",
            f"| First view, bytes, gzipped | {views[stock][1]:,} | {size:,} | "
            f"{size / views[stock][1]:.2f} | {BYTES:,} |",
            "",
            "Under `make serve`, with the same pages, from saving a page to the changed "
            f"paragraph on the screen: {wait:.2f} s, median of {len(waits)} "
            f"(budget {SECONDS_TO_SCREEN:g} s).",
        ],
    )
    kept = (
        share <= SHARE_OF_STOCK
        and requests <= REQUESTS
        and size <= BYTES
        and wait <= SECONDS_TO_SCREEN
    )
    if not kept and not SMALL:
        print("A budget is not kept; see the last column.", file=sys.stderr)
    return not kept and not SMALL


def seconds(folder: Path) -> float:
    """Return how long a build of the book in `folder` takes."""
    began = time.perf_counter()
    subprocess.run(
        [_BUILDER, "build", ".", "-q", "-n"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - began


def first_view(page: Page, folder: Path) -> tuple[int, int]:
    """Return requests, and bytes gzipped, of the first view of a page."""
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    command = (sys.executable, "-m", "http.server", "--bind", "127.0.0.1")
    with served(command, folder / "_build" / "html") as address:
        page.goto(f"{address}/{_VIEWED}.html", wait_until="networkidle")
        found = [each for each in responses if each.url.startswith("http")]
        return len(found), sum(len(gzip.compress(each.body(), 9)) for each in found)


def time_to_screen(page: Page, folder: Path) -> list[float]:
    """Return the seconds from a saved change to the browser showing it, several times."""
    source = folder / f"{_VIEWED}.md"
    waits = []
    command = (sys.executable, "-m", "tools.serve", "--port")
    with served(command, folder, patience=120) as address:
        page.goto(f"{address}/{_VIEWED}.html")
        page.wait_for_timeout(2000)  # until its script has connected
        for round_ in range(ROUNDS + 2):
            word = f"changed{round_}"
            text = re.sub(r"^(Of|changed\d+) ", "", source.read_text())
            began = time.perf_counter()
            source.write_text(
                re.sub(r"(## Section 0\n\n)", rf"\1{word} ", text, count=1)
            )
            page.wait_for_function(_SHOWS, arg=word, polling=10, timeout=20_000)
            waits.append(time.perf_counter() - began)
            page.wait_for_timeout(1000)
    return waits


@contextmanager
def served(
    command: tuple[str, ...], folder: Path, patience: float = 20
) -> Iterator[str]:
    """Run a server, with a free port as its last argument, until the block is left."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [*command, str(port)],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until(lambda: answers(address), patience)
            yield address
        finally:
            process.terminate()


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - our own server
            return True
    except OSError:
        return False


def wait_until(happens: Callable[[], bool], patience: float) -> None:
    deadline = time.monotonic() + patience
    while not happens():
        if time.monotonic() > deadline:
            raise SystemExit("The server did not answer.")
        time.sleep(0.1)


if __name__ == "__main__":
    sys.exit(main())
