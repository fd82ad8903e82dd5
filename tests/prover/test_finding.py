"""Which folders are weaknesses, and which of them a name stands for."""

from pathlib import Path

import pytest

from prover.finding import choose_weaknesses, find_weaknesses
from prover.problem import ListingError

SLUGS = [f"{chapter}/{name}" for chapter in "gcebfda" for name in ("two", "one")]


@pytest.fixture
def listings(tmp_path: Path) -> Path:
    """Weaknesses in no order, and much that is none."""
    for slug in SLUGS:
        (tmp_path / slug).mkdir(parents=True)
        (tmp_path / slug / "weakness.toml").touch()
    for other in ("a/demonstration", "z", "a/one/deeper"):
        (tmp_path / other).mkdir(parents=True)
    for file in ("a/weakness.toml", "a/demonstration/demonstration.toml"):
        (tmp_path / file).touch()
    (tmp_path / "a/one/deeper/weakness.toml").touch()
    return tmp_path


def chosen(listings: Path, *names: str) -> list[str]:
    return [
        folder.relative_to(listings).as_posix()
        for folder in choose_weaknesses(listings, list(names))
    ]


def test_weaknesses_are_found_in_order(listings: Path) -> None:
    assert find_weaknesses(listings) == [listings / slug for slug in sorted(SLUGS)]


def test_names_choose_in_their_own_order(listings: Path) -> None:
    assert chosen(listings) == sorted(SLUGS)
    assert chosen(listings, "c") == ["c/one", "c/two"]
    assert chosen(listings, "c/two", "a") == ["c/two", "a/one", "a/two"]


@pytest.mark.parametrize(
    "name", ["c/one", "/c/one", "c/one/", "listings/c/one", "listings/c/one/"]
)
def test_a_name_may_be_a_path_that_the_shell_completed(
    listings: Path, name: str
) -> None:
    assert chosen(listings, name) == ["c/one"]


@pytest.mark.parametrize("name", ["one", "c/three", "h", "listings"])
def test_a_name_that_stands_for_nothing_is_told(listings: Path, name: str) -> None:
    with pytest.raises(ListingError) as caught:
        choose_weaknesses(listings, ["c", f"listings/{name}"])
    problem = caught.value.problem
    assert (problem.path, problem.line) == (listings / name, 0)
    assert problem.message == "there is no such weakness"
    assert problem.hint == "`python -m prover` lists all of them"
