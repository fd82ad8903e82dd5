"""The sidebar that is rendered once is, on every page, the one that the theme renders."""

import re
from pathlib import Path

import pytest

from tests.unchanged import depends_on
from tests.website.books import INPUTS, Book, Built
from website.hooks import sidebar as sidebar_hook

pytestmark = depends_on(*INPUTS)

_SIDEBAR = re.compile(r'<nav class="bd-links.*?</nav>', re.DOTALL)


def book(root: Path) -> Book:
    """A book with parts of parts, and titles that HTML must escape."""
    book = Book(root)
    book.page("intro", "# A book\n\nOf doors.\n")
    book.page("security/doors", "# Doors & gates\n\nOpen.\n")
    book.page("security/hinges", "# Hinges\n\nCreak.\n", under="security/doors")
    book.page("basics/keys", "# Keys of `tin`\n\nTurn.\n", under="security/doors")
    book.page("basics/locks", "# Locks\n\nClick.\n")
    return book


def sidebars(built: Built) -> dict[str, str]:
    return {
        path.relative_to(built.out).as_posix(): found[0]
        for path in sorted(built.out.glob("**/*.html"))
        if (found := _SIDEBAR.search(path.read_text(encoding="utf-8")))
    }


def test_the_same_as_the_themes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = sidebars(book(tmp_path / "ours").build())
    monkeypatch.setattr(sidebar_hook, "replace_listener", lambda app: None)
    theirs = sidebars(book(tmp_path / "theirs").build())
    assert len(ours) >= 5
    assert ours == {
        name: sidebar_hook.improved(sidebar) for name, sidebar in theirs.items()
    }


def test_the_own_place_is_marked(tmp_path: Path) -> None:
    found = sidebars(book(tmp_path).build())["basics/keys.html"]
    assert found.count(" current active") == 2
    assert '<a class="current reference internal" href="#">Keys of ' in found
    assert '<details open="open">' in found
    assert 'aria-label="Pages under Doors &amp; gates"' in found


def test_the_part_one_is_in_is_open_and_the_others_fold(tmp_path: Path) -> None:
    found = sidebars(book(tmp_path).build())
    part = (
        '<details{}><summary class="part"><span role="heading" aria-level="2">{}</span>'
    )
    opened = ' open="open"'
    for page, security, basics in (
        ("intro.html", "", ""),
        ("security/hinges.html", opened, ""),
        ("basics/locks.html", "", opened),
    ):
        assert part.format(security, "Security") in found[page]
        assert part.format(basics, "Basics") in found[page]
