"""Makes the same plain book twice: as stock Jupyter Book 1 builds it, and as ours does."""

import os
import random
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = 10
_WORDS = ("path", "name", "check", "open", "read", "trust", "file", "list", "of", "the")
_STOCK = "title: A book\nauthor: Somebody\nonly_build_toc_files: true\n"
_OURS = ("detectors", "images", "prover", "tools")
_OWN = {"redirects.txt", "package.json", "package-lock.json", "__pycache__"}
"""What of website/ a plain book has in a form of its own, or does not need."""


def write_stock(folder: Path, pages: int) -> None:
    """Write a book of so many plain pages, with Jupyter Book's own settings."""
    (folder / "security").mkdir(parents=True)
    _write_pages(folder, pages)
    (folder / "_config.yml").write_text(_STOCK, encoding="utf-8")


def write_ours(folder: Path, pages: int) -> None:
    """Write the same book with this project's settings and extensions."""
    write_stock(folder, pages)
    shutil.copy(ROOT / "_config.yml", folder)
    (folder / "website").mkdir()
    for name in _OURS:
        (folder / name).symlink_to(ROOT / name)
    for path in (ROOT / "website").iterdir():
        if path.name not in _OWN:
            (folder / "website" / path.name).symlink_to(path)
    (folder / "website" / "redirects.txt").touch()
    (folder / "listings").mkdir()
    shutil.copytree(ROOT / "reference" / "data", folder / "reference" / "data")
    aliases = folder / "reference" / "data" / "aliases.toml"
    aliases.write_text(
        "[words]\n[until]\n"
    )  # the book's lead to chapters that this has not
    shutil.copytree(ROOT / "reference" / "sources", folder / "reference" / "sources")
    shutil.copytree(ROOT / "records", folder / "records")


def _write_pages(folder: Path, pages: int) -> None:
    chance = random.Random(1)  # noqa: S311 - the same book each time
    contents = ["format: jb-book", "root: intro", "parts:"]
    (folder / "intro.md").write_text("# A book\n\nOf plain pages.\n", encoding="utf-8")
    for number in range(pages):
        if number % max(1, pages // PARTS) == 0:
            contents += [f"  - caption: Part {number}", "    chapters:"]
        contents.append(f"      - file: security/page{number}")
        text = [f"# Page {number}", ""]
        for section in range(8):
            words = " ".join(chance.choices(_WORDS, k=150))
            text += [f"## Section {section}", "", f"{words}.", ""]
            text += [
                "```python",
                "def double(x: int) -> int:",
                "    return 2 * x",
                "```",
                "",
            ]
        path = folder / "security" / f"page{number}.md"
        path.write_text("\n".join(text), encoding="utf-8")
    (folder / "_toc.yml").write_text("\n".join(contents) + os.linesep, encoding="utf-8")
