"""`make serve`: a page is served, and what changes arrives in it without a new start."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.website.books import ROOT, Book

pytestmark = pytest.mark.slow
_DEADLINE = 180  # seconds; only a broken server takes so long


class Served:
    """A book that is being served; `log` has what the server printed."""

    def __init__(self, book: Book, address: str, log: Path) -> None:
        self.book = book
        self.address = address
        self.log = log

    def get(self, path: str) -> str:
        """Return a page as it is now; an empty text if there is no answer."""
        try:
            with urllib.request.urlopen(f"{self.address}/{path}", timeout=5) as answer:
                return str(answer.read().decode("utf-8"))
        except (urllib.error.URLError, OSError):
            return ""

    def wait_for(self, path: str, text: str) -> str:
        """Return the page once it contains `text`; fails after the deadline."""
        end = time.monotonic() + _DEADLINE
        while time.monotonic() < end:
            page = self.get(path)
            if text in page:
                return page
            time.sleep(0.1)
        pytest.fail(f"{path} never had {text!r}:\n{self.log.read_text()}")


def small_book(root: Path) -> Book:
    """A book of three pages with this project's settings and website."""
    book = Book(root)
    shutil.copy(ROOT / "_config.yml", root)
    for name in ("prover", "tools"):
        (root / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "detectors", root / "detectors", dirs_exist_ok=True)
    # Copied, since the hooks look for the theme beside themselves; only the lab, which is
    # large and left as it is, need not be there.
    shutil.copytree(
        ROOT / "website",
        root / "website",
        ignore=shutil.ignore_patterns("node_modules", "lab", "redirects.txt"),
        dirs_exist_ok=True,
    )
    book.page("intro", "# A book\n\nOf doors.\n")
    book.page("security/doors", "# Doors\n\nThey open.\n")
    book.page("security/windows", "# Windows\n\nThey shine.\n")
    book.write_contents()
    return book


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    book = small_book(tmp_path / "book")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "log.txt"
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "tools.serve", "--port", str(port)],
            cwd=book.root,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # its builds are children, and end with it
        )
    try:
        yield Served(book, f"http://127.0.0.1:{port}", log)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def test_what_is_saved_arrives(served: Served) -> None:
    page = served.wait_for("security/doors.html", "They open.")
    assert "/livereload.js?port=" in page
    assert "Content-Security-Policy" in page

    served.book.write("security/doors.md", "# Doors\n\nThey close.\n")
    assert "They open." not in served.wait_for("security/doors.html", "They close.")

    # A title is in the sidebar of every page.
    served.book.write("security/doors.md", "# Gates\n\nThey close.\n")
    served.wait_for("security/windows.html", ">Gates<")

    # A hook is the same for every page, and no page's source changed.
    hook = "website/hooks/reading_time.py"
    text = (served.book.root / hook).read_text(encoding="utf-8")
    served.book.write(hook, text.replace("min to read", "minutes of reading"))
    served.wait_for("security/windows.html", "minutes of reading")

    template = "website/theme/templates/navbar-logo.html"
    text = (served.book.root / template).read_text(encoding="utf-8")
    served.book.write(template, text.replace("<nav ", '<nav data-new="door" '))
    served.wait_for("security/windows.html", 'data-new="door"')
