"""Markers: what they show, what they leave out, and what is said when they do not pair up."""

from pathlib import Path

import pytest

from prover.problem import ListingError
from prover.source import read_code


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
