"""A new chapter is a page that is listed, and a bad name changes nothing."""

import tomllib
from pathlib import Path

import pytest

from tools import new_chapter, todo

_CONTENTS = """\
format: jb-book
root: intro
parts:
  - caption: Python Security
    chapters:
      - file: security/secintro
  - caption: Python Basics
    chapters:
      - file: basics/values
  - caption: Reference
    chapters:
      - file: reference/glossary
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    for folder in ("security", "basics", "listings", "reference/data"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "_toc.yml").write_text(_CONTENTS)
    planned = tmp_path / "reference" / "data" / "planned.toml"
    planned.write_text('[chapters]\nyaml = "YAML"\nxml = "XML"\n')
    planned.with_name("aliases.toml").write_text(
        '[words]\nyaml = ["yml"]\n\n[until]\nyaml = ["values"]\nxml = ["values"]\n'
    )
    return tmp_path


@pytest.mark.parametrize(
    ("part", "before"),
    [("Python Security", "basics/values"), ("Untrusted data", "basics/values")],
)
def test_the_page_is_listed_and_no_longer_planned(
    book: Path, part: str, before: str
) -> None:
    page = new_chapter.make("yaml", "YAML: loaders and tags", part, book)
    assert "# YAML: loaders and tags" in page.read_text()
    contents = (book / "_toc.yml").read_text()
    assert contents.index(part) < contents.index("security/yaml")
    assert contents.index("security/yaml") < contents.index(before)
    planned = (book / "reference" / "data" / "planned.toml").read_text()
    assert "yaml" not in planned and "xml" in planned
    aliases = tomllib.loads((book / "reference/data/aliases.toml").read_text())
    assert aliases == {"words": {"yaml": ["yml"]}, "until": {"xml": ["values"]}}


@pytest.mark.parametrize("name", ["Yaml", "../yaml", "security/yaml", "", "1"])
def test_a_bad_name_changes_nothing(book: Path, name: str) -> None:
    with pytest.raises(SystemExit, match="not a page's name"):
        new_chapter.make(name, "A title", "Python Security", book)
    assert (book / "_toc.yml").read_text() == _CONTENTS


def test_a_page_that_is_there_stays(book: Path) -> None:
    page = book / "security" / "yaml.md"
    page.write_text("my words")
    with pytest.raises(SystemExit, match="already there"):
        new_chapter.make("yaml", "A title", "Python Security", book)
    assert page.read_text() == "my words"
    assert (book / "_toc.yml").read_text() == _CONTENTS


def test_a_page_that_is_not_listed_is_owed(book: Path) -> None:
    (book / "security" / "yaml.md").write_text("# YAML\n")
    assert any(
        "security/yaml is not in it" in str(each) for each in todo.of_pages(book)
    )


def test_a_weakness_without_a_page_is_owed(book: Path) -> None:
    folder = book / "listings" / "yaml" / "load_settings"
    folder.mkdir(parents=True)
    (folder / "weakness.toml").touch()
    owed = [str(each) for each in todo.of_pages(book)]
    assert any("python -m tools.new_chapter yaml" in each for each in owed)


def test_a_chapter_owes_rules_and_parts(book: Path) -> None:
    page = new_chapter.make("yaml", "YAML", "Untrusted data", book)
    assert [each.message for each in todo.of_chapter(page)] == ["0 rules"]
    page.write_text("# YAML\n" + "```{rule}\n```\n" * 3)
    messages = [each.message for each in todo.of_chapter(page)]
    assert messages[0] == "'Finding it' is missing" and len(messages) == 4
