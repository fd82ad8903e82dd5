"""Markers: what they show, what they leave out, and what is said when they do not pair up."""

from hashlib import sha256
from pathlib import Path

import pytest

from prover.problem import ListingError
from prover.source import digest, parse, read_code, read_functions


def write(folder: Path, text: str) -> Path:
    path = folder / "program.py"
    path.write_text(text)
    return path


def test_markers_are_taken_out_and_regions_kept(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "import os\n\n\n# show: all\ndef f():\n    # show: danger\n    os.remove('x')\n"
        "    # end: danger\n\n\n# end: all\n",
    )
    code = read_code(path)
    assert code.text == "import os\n\n\ndef f():\n    os.remove('x')\n"
    assert code.regions == {"danger": (5, 5), "all": (4, 5)}
    assert code.region("danger").text == "os.remove('x')\n"


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("# show: a\nx = 1\n", 1, "'a' is never ended", "# end: a"),
        ("x = 1\n# end: a\n", 2, "was not opened", "# show: a"),
        ("# show: a\nx\n# end: a\n# show: a\ny\n# end: a\n", 4, "opened twice", "name"),
        ("# show: a\n# end: a\n", 2, "is empty", "around the lines"),
        ("# Show a\nx = 1\n", 1, "looks like a marker", "# show: name"),
    ],
)
def test_markers_that_do_not_pair_up(
    tmp_path: Path, text: str, line: int, message: str, hint: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ListingError) as caught:
        read_code(path)
    problem = caught.value.problem
    assert (problem.path, problem.line) == (path, line)
    assert message in problem.message
    assert hint in problem.hint


def test_a_missing_file_and_an_unknown_region_are_named(tmp_path: Path) -> None:
    with pytest.raises(ListingError, match=r"none\.py: the file is missing"):
        read_code(tmp_path / "none.py")
    path = write(tmp_path, "# show: a\nx = 1\n# end: a\n")
    with pytest.raises(ListingError, match=r"program\.py.*'b'.*a"):
        read_code(path).region("b")


def test_the_blank_lines_around_a_marker_do_not_double(tmp_path: Path) -> None:
    """Whatever stands on either side of it, a marker leaves the lines as they would be."""
    for text, shown in (
        ("x = 1\n\n# show: a\n\ny = 2\n# end: a\n", "x = 1\n\ny = 2\n"),
        ("x = 1\n\n# show: a\n\n\ny = 2\n# end: a\n", "x = 1\n\ny = 2\n"),
        ("x = 1\n \n# show: a\n \ny = 2\n# end: a\n", "x = 1\n \ny = 2\n"),
        ("x = 1\n# show: a\n\ny = 2\n# end: a\n", "x = 1\n\ny = 2\n"),
        ("# show: a\n\ny = 2\n# end: a\n", "\ny = 2\n"),
        ("x = 1\n\n\n# show: a\ny = 2\n# end: a\n", "x = 1\n\n\ny = 2\n"),
        ("# show: a\nx = 1\n# end: a\n\n\ny = 2\n", "x = 1\n\n\ny = 2\n"),
    ):
        assert read_code(write(tmp_path, text)).text == shown, text


def test_blank_lines_at_the_end_of_a_region_are_not_of_it(tmp_path: Path) -> None:
    text = "# show: a\nx = 1\n \n\n# end: a\ny = 2\n"
    assert read_code(write(tmp_path, text)).regions == {"a": (1, 1)}
    with pytest.raises(ListingError, match="is empty"):
        read_code(write(tmp_path, "x = 1\n# show: a\n\n# end: a\ny = 2\n"))


def test_a_region_has_the_regions_that_it_meets(tmp_path: Path) -> None:
    lines = ["a", "b", "c", "d", "e"]
    markers = {
        0: ["# show: before"],
        1: ["# end: before", "# show: over"],
        2: ["# show: whole", "# show: first"],
        3: ["# end: over", "# end: first", "# show: last"],
        4: ["# end: whole", "# end: last", "# show: after"],
        5: ["# end: after"],
    }
    text = ""
    for number in range(6):
        text += "\n".join([*markers[number], *lines[number : number + 1], ""])
    code = read_code(write(tmp_path, text)).region("whole")
    assert code.text == "c\nd\n"
    assert code.regions == {"over": (1, 1), "whole": (1, 2), "first": (1, 1)} | {
        "last": (2, 2)
    }


def test_a_region_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    text = "# show: b\nx = 1\n# end: b\n# show: a\ny = 2\n# end: a\n"
    for source, known in ((text, "it has: a, b"), ("x = 1\n", "it has: none")):
        with pytest.raises(ListingError) as caught:
            read_code(write(tmp_path, source)).region("c")
        problem = caught.value.problem
        assert problem.message == f"no region 'c' ({known})"
        assert "# show: c" in problem.hint


def test_a_region_opened_within_itself_is_opened_twice(tmp_path: Path) -> None:
    with pytest.raises(ListingError, match="'a' is opened twice"):
        read_code(write(tmp_path, "# show: a\n# show: a\nx = 1\n# end: a\n"))


def test_what_looks_like_a_marker_is_quoted_without_its_indent(tmp_path: Path) -> None:
    with pytest.raises(ListingError, match=r"^.*: '# Show: a' looks like a marker"):
        read_code(write(tmp_path, "def f():\n    # Show: a\n    pass\n"))


FUNCTIONS = '''"""Attacks."""

import os


# show: all
def attack_first(target):
    """Do it.

    Twice.
    """
    return True


# end: all


def helper():
    return 1


attack_constant = 7


class attack_class:
    """No function."""


def attack_second(target):
    """Do it again."""
    return os
'''


def test_functions_are_found_by_their_prefix_in_their_order(tmp_path: Path) -> None:
    path = write(tmp_path, FUNCTIONS)
    found = read_functions(path, "attack_")
    assert list(found) == ["attack_first", "attack_second"]
    first = found["attack_first"]
    assert (first.name, first.path, first.story) == ("attack_first", path, "Do it.")
    assert first.source == (
        'def attack_first(target):\n    """Do it.\n\n    Twice.\n    """\n'
        "    return True\n"
    )
    assert found["attack_second"].source.endswith("    return os\n")
    assert read_functions(path, "use_") == {}


def test_a_function_without_its_story_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "x = 1\n\n\ndef use_it(target):\n    return 1, 1\n")
    with pytest.raises(ListingError) as caught:
        read_functions(path, "use_")
    assert caught.value.problem.line == 4
    assert "use_it has no docstring" in caught.value.problem.message


def test_a_file_that_does_not_parse_is_told_at_its_line(tmp_path: Path) -> None:
    with pytest.raises(ListingError) as caught:
        read_functions(write(tmp_path, "x = 1\ndef f(:\n"), "f")
    assert caught.value.problem.line == 2
    assert "it does not parse: invalid syntax" in caught.value.problem.message


def test_a_warning_of_the_parser_names_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, 'x = "\\d"\n')
    with pytest.warns((SyntaxWarning, DeprecationWarning)) as caught:
        parse(path)
    assert caught[0].filename == str(path)


def test_a_file_that_is_not_utf_8_is_told_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_bytes("x = 1\n\n# caf\xe9\n\n".encode("latin-1"))
    with pytest.raises(ListingError) as caught:
        read_code(path)
    problem = caught.value.problem
    assert (problem.path, problem.line) == (path, 3)
    assert (problem.message, problem.hint) == (
        *("it is not UTF-8: byte 0xe9", "Save it as UTF-8"),
    )


def test_a_digest_is_of_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one\n")
    (tmp_path / "b").write_bytes(b"two\n")
    whole = digest(tmp_path, ["a", "b"])
    assert len(whole) == 64
    assert digest(tmp_path, ["b", "a"]) == whole
    seen = {whole, digest(tmp_path, ["a"])}
    (tmp_path / "b").write_bytes(b"two\r\n")  # a checkout on Windows
    assert digest(tmp_path, ["a", "b"]) == whole
    (tmp_path / "b").write_bytes(b"tow\n")
    seen.add(digest(tmp_path, ["a", "b"]))
    (tmp_path / "a").rename(tmp_path / "c")
    (tmp_path / "c").write_bytes(b"one\n")
    (tmp_path / "b").write_bytes(b"two\n")
    seen.add(digest(tmp_path, ["b", "c"]))
    assert len(seen) == 4


def test_no_digest_is_the_same_for_files_cut_elsewhere(tmp_path: Path) -> None:
    """The length is part of it, so a file cannot stand in for two."""
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "b").write_bytes(b"y")
    expected = sha256(b"a\x001\x00x" + b"b\x001\x00y").hexdigest()
    assert digest(tmp_path, ["a", "b"]) == expected
