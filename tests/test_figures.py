"""The figures are up to date, accessible, readable on a phone, and nothing overlaps."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from images.sources.__main__ import pictures, sheets
from images.sources.drawing import COLOURS, WIDTH, Sheet
from tests.contrast import contrast

ROOT = Path(__file__).resolve().parent.parent
SHEETS = sheets()
every_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
SVG = "{http://www.w3.org/2000/svg}"
PHONE = 343  # pixels that a figure gets on a screen 375 wide


@pytest.mark.parametrize("name", pictures())
def test_up_to_date(name: str) -> None:
    drawn = (ROOT / "images" / name).read_text(encoding="utf-8")
    assert drawn == pictures()[name], "Run `python -m images.sources`"


def test_check_names_a_stale_file() -> None:
    command = [sys.executable, "-m", "images.sources", "--check"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@every_sheet
def test_text_alternative_and_nothing_from_outside(sheet: Sheet) -> None:
    root = ElementTree.fromstring(sheet.svg())
    assert root.get("role") == "img"
    labels = root.get("aria-labelledby", "").split()
    found = {element.get("id"): element.text for element in root if element.get("id")}
    assert [bool(found.get(label)) for label in labels] == [True, True]
    assert len(sheet.description) > 100
    assert not list(root.iter(f"{SVG}script"))
    assert "url(" not in sheet.svg()
    assert "href" not in sheet.svg()


@every_sheet
def test_the_alternative_says_what_the_figure_says(sheet: Sheet) -> None:
    told = sheet.description.lower()
    for line, _ in sheet.texts:
        if "strong" in line.kind and line.words not in {"Layer", "Instruction"}:
            words = re.findall(r"\w+", line.words.lower())
            assert any(word in told for word in words), f"{sheet.name}: {line.words}"


@every_sheet
def test_text_is_readable_on_a_phone(sheet: Sheet) -> None:
    for line, _ in sheet.texts:
        assert line.size * PHONE / WIDTH >= 11, f"{sheet.name}: {line.words}"


@every_sheet
def test_text_stays_in_its_box_and_on_the_sheet(sheet: Sheet) -> None:
    for line, within in sheet.texts:
        left, right = within or (0, WIDTH)
        assert left <= line.left, f"{sheet.name}: {line.words}"
        assert line.left + line.width <= right, f"{sheet.name}: {line.words}"
        assert line.y <= sheet.height


@every_sheet
def test_no_two_texts_overlap(sheet: Sheet) -> None:
    lines = [line for line, _ in sheet.texts]
    for place, one in enumerate(lines):
        for other in lines[place + 1 :]:
            apart = abs(one.y - other.y) >= 0.9 * min(one.size, other.size)
            beside = (
                one.left + one.width <= other.left
                or other.left + other.width <= one.left
            )
            assert apart or beside, f"{sheet.name}: {one.words} / {other.words}"


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "fill"),
    [
        ("ink", "plain"), ("ink", "accent-fill"), ("ink", "attack-fill"), ("muted", "plain"),
        ("muted", "attack-fill"), ("muted", "page"), ("attack", "page"), ("ink", "page"),
    ],
)  # fmt: skip
def test_contrast(text: str, fill: str, theme: int) -> None:
    page = ("#ffffff", "#121212")
    behind = page[theme] if fill == "page" else COLOURS[fill][theme]
    assert contrast(COLOURS[text][theme], behind) >= 4.5
