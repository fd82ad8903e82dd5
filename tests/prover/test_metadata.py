"""A TOML file is read key by key, and each fault is told at the line of its key."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from prover.metadata import Metadata
from prover.problem import ListingError, Problem

TEXT = """names = ["name"]
name = "  a text "
empty = " "
number = 7
flag = true
no = false
words = ["one", "two"]
none = []
mixed = ["one", 2]
 indented = 1
a.b = 1

[table]
id = "CWE-22"
"""


@pytest.fixture
def metadata(tmp_path: Path) -> Metadata:
    path = tmp_path / "weakness.toml"
    path.write_text(TEXT)
    return Metadata(path)


def fault(read: Callable[..., object], *arguments: Any, **more: bool) -> Problem:
    with pytest.raises(ListingError) as caught:
        read(*arguments, **more)
    return caught.value.problem


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("names", 1),
        ("name", 2),
        ("indented", 10),
        ("a.b", 11),
        ("table", 13),
        ("id", 14),
        ("nam", 0),
        ("text", 0),
        ("a-b", 0),
        ("n.me", 0),
    ],
)
def test_the_line_of_a_key(metadata: Metadata, key: str, line: int) -> None:
    assert metadata.line_of(key) == line
    assert metadata.fault(key, "It is wrong", "Correct it").problem == Problem(
        metadata.path, line, "It is wrong", "Correct it"
    )


def test_an_unknown_key_is_told_with_those_that_are_known(metadata: Metadata) -> None:
    metadata.refuse_unknown(metadata.data, set(metadata.data))
    metadata.refuse_unknown({}, {"id"})
    known = {"id", *"hcagfbed"}
    problem = fault(metadata.refuse_unknown, {"id": 1, "flag": 2}, known)
    assert problem == Problem(
        metadata.path,
        5,
        "unknown key 'flag'",
        "Known keys: a, b, c, d, e, f, g, h, id",
    )


def test_a_text(metadata: Metadata) -> None:
    assert metadata.text_value(metadata.data, "name") == "a text"
    for key, line in (("empty", 3), ("number", 4), ("absent", 0)):
        problem = fault(metadata.text_value, metadata.data, key)
        assert problem == Problem(
            metadata.path, line, f"'{key}' must be a text", f'Write {key} = "..."'
        )


def test_true_or_false(metadata: Metadata) -> None:
    assert metadata.boolean(metadata.data, "flag") is True
    assert metadata.boolean(metadata.data, "no") is False
    for key, line in (("number", 4), ("absent", 0)):
        problem = fault(metadata.boolean, metadata.data, key)
        assert problem == Problem(
            metadata.path,
            line,
            f"'{key}' must be true or false",
            f"Write {key} = true or {key} = false",
        )


def test_a_list_of_texts(metadata: Metadata) -> None:
    assert metadata.texts(metadata.data, "words") == ("one", "two")
    assert metadata.texts(metadata.data, "words", some=True) == ("one", "two")
    for key in ("none", "absent"):
        assert metadata.texts(metadata.data, key) == ()
    for key, line in (("none", 8), ("absent", 0)):
        problem = fault(metadata.texts, metadata.data, key, some=True)
        assert (problem.line, problem.message, problem.hint) == (
            *(line, f"'{key}' is missing or empty", f'Write {key} = ["..."]'),
        )
    for key, line in (("mixed", 9), ("name", 2)):
        problem = fault(metadata.texts, metadata.data, key)
        assert (problem.line, problem.message, problem.hint) == (
            *(line, f"'{key}' must be a list of texts", f'Write {key} = ["..."]'),
        )


def test_texts_of_a_form(metadata: Metadata) -> None:
    def read(key: str, pattern: str) -> tuple[str, ...]:
        return metadata.matching(metadata.data, key, re.compile(pattern), '"one"')

    assert read("words", "[a-z]+") == ("one", "two")
    assert fault(read, "words", "one|tw") == Problem(
        metadata.path, 7, "'two' in 'words' has not the right form", 'Write "one"'
    )
    assert fault(read, "none", "one|tw").message == "'none' is missing or empty"


def test_a_file_that_is_not_toml_is_told_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "weakness.toml"
    path.write_text("a = 1\nb == 2\n")
    problem = fault(Metadata, path)
    assert (problem.path, problem.line, problem.hint) == (path, 2, "Correct it")
    assert problem.message.startswith("it is not TOML: ")


def test_a_file_that_breaks_off_is_told_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "weakness.toml"
    path.write_text("a = ")
    assert fault(Metadata, path).line == 0


def test_a_missing_file_is_told_with_how_to_make_it(tmp_path: Path) -> None:
    path = tmp_path / "weakness.toml"
    assert fault(Metadata, path) == Problem(
        path, 0, "the file is missing", "tools/new_weakness.py makes a whole folder"
    )
    assert fault(Metadata, path, "Write it").hint == "Write it"
