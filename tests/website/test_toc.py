"""The order of the pages is that of _toc.yml: from the file, and in a build."""

from pathlib import Path

import pytest

from website import toc

CONTENTS = """
format: jb-book
root: intro
parts:
  - caption: Rooms
    chapters:
      - file: security/doors
        sections:
          - file: security/hinges
            sections:
              - file: security/screws
          - file: basics/keys
      - file: security/windows
  - caption: Outside
    chapters:
      - file: basics/fences
"""


def test_sections_follow_their_page_and_parts_keep_their_captions(
    tmp_path: Path,
) -> None:
    (tmp_path / "_toc.yml").write_text(CONTENTS, encoding="utf-8")
    rooms = [
        "security/doors",
        "security/hinges",
        "security/screws",
        "basics/keys",
        "security/windows",
    ]
    assert list(toc.read_parts(tmp_path).items()) == [
        ("", ["intro"]),
        ("Rooms", rooms),
        ("Outside", ["basics/fences"]),
    ]
    assert toc.read_pages(tmp_path) == ["intro", *rooms, "basics/fences"]


@pytest.mark.slow
def test_a_build_has_the_order_of_its_file(tmp_path: Path) -> None:
    from tests.website.test_sidebar import book

    built = book(tmp_path).build()
    listed = (
        (built.out / "llms.txt").read_text(encoding="utf-8").partition("## Pages")[2]
    )
    names = [
        line.partition("](")[2].removesuffix(".md)") for line in listed.split("\n")
    ]
    assert [name for name in names if name] == toc.read_pages(tmp_path)
    assert len(toc.read_pages(tmp_path)) == 5
