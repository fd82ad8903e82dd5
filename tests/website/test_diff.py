"""Diffs in the colours of Python: which lines, which tokens, and whether they can be read."""

import re
from typing import Any

import pytest
import yaml
from docutils import nodes
from pygments.styles import get_style_by_name  # type: ignore[import-untyped]

from tests.contrast import contrast
from tests.unchanged import depends_on
from tests.website.books import INPUTS, ROOT
from website.directives.diff import diff_lines

pytestmark = depends_on(*INPUTS)

STYLES = (ROOT / "website" / "theme" / "static" / "book.css").read_text("utf-8")
_CONFIG: dict[str, Any] = yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))
CONFIG: dict[str, Any] = _CONFIG["sphinx"]["config"]


def shown(before: str, after: str) -> str:
    return "".join(line.astext() for line in diff_lines(before, after))


def numbered(*numbers: int) -> str:
    return "".join(f"n = {number}\n" for number in numbers)


def test_each_line_has_its_marker() -> None:
    assert shown("a = 1\nb = 2\n", "a = 1\nb = 3\nc = 4\n") == (
        " a = 1\n-b = 2\n+b = 3\n+c = 4\n"
    )


def test_a_gap_stands_between_two_hunks_and_not_before_the_first() -> None:
    before = numbered(*range(20))
    after = before.replace("n = 5\n", "").replace("n = 15\n", "")
    assert shown(before, after).split("⋯\n") == [
        " n = 2\n n = 3\n n = 4\n-n = 5\n n = 6\n n = 7\n n = 8\n",
        " n = 12\n n = 13\n n = 14\n-n = 15\n n = 16\n n = 17\n n = 18\n",
    ]


def test_a_diff_does_not_begin_with_an_empty_line() -> None:
    assert shown("a = 1\n\n\n\nb = 2\n", "a = 1\n\n\n\nb = 3\n") == "-b = 2\n+b = 3\n"


def test_lines_within_a_long_string_have_its_colour() -> None:
    text = 'a = """\nimport os\n{}\n"""\n'
    lines = list(diff_lines(text.format("if"), text.format("else")))
    coloured = [
        (part.astext(), *part["classes"])
        for line in lines
        for part in line.findall(nodes.inline)
        if part.astext() in {"import os", "if", "else"}
    ]
    assert coloured == [("import os", "s2"), ("if", "s2"), ("else", "s2")]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["added", "removed"])
def test_every_token_is_read_on_the_ground_of_its_line(theme: str, ground: str) -> None:
    options = CONFIG["html_theme_options"]
    style = get_style_by_name(options[f"pygments_{theme}_style"])
    tokens = {str(token): f"#{each['color']}" for token, each in style if each["color"]}
    assert len(tokens) > 20
    marker = {"added": "held", "removed": "won"}[ground]
    tokens["the marker"] = colour(theme, marker)
    behind = colour(theme, ground)
    low = {name: text for name, text in tokens.items() if contrast(text, behind) < 4.5}
    assert not low


def colour(theme: str, name: str) -> str:
    """Return a colour of the book's own by its name in book.css."""
    [colours] = re.findall(rf'html\[data-theme="{theme}"\] {{(.*?)}}', STYLES, re.S)
    [found] = re.findall(rf"--book-{name}: (#[0-9a-f]{{6}});", colours)
    return str(found)
