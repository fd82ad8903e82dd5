"""The built site as files: links and anchors lead somewhere, nothing loads from elsewhere."""

import json
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import jsonschema
import pytest
from bs4 import BeautifulSoup

from prover.finding import find_weaknesses
from prover.weakness import AUDIENCES
from tests.toc import ROOT, toc_entries

pytestmark = pytest.mark.slow
NAMES = [f"{name}.html" for name in toc_entries()]
every_page = pytest.mark.parametrize("name", ["index.html", *NAMES])
ELEMENTS, BYTES = 15_000, 400_000  # of the HTML of one page
_LOADS = {
    "script": "src", "img": "src", "iframe": "src", "source": "src", "audio": "src",
    "video": "src", "embed": "src", "object": "data",
}  # fmt: skip


@cache
def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@cache
def anchors(path: Path) -> frozenset[str]:
    return frozenset(tag["id"] for tag in soup(path).find_all(id=True))


@every_page
def test_links_and_anchors_lead_somewhere(site: Path, name: str) -> None:
    dead = []
    for link in soup(site / name).find_all("a", href=True):
        target, anchor = urldefrag(link["href"])
        if urlsplit(target).scheme or target.startswith("//"):
            continue
        path = site / unquote(urljoin(name, target)) if target else site / name
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            dead.append(f"{link['href']} ({link.get_text(strip=True)})")
        elif anchor and path.suffix == ".html" and unquote(anchor) not in anchors(path):
            dead.append(f"{link['href']}: no such anchor ({link.get_text(strip=True)})")
    assert not dead, f"{name} has dead links: {'; '.join(dead)}"


@every_page
def test_nothing_is_loaded_from_elsewhere(site: Path, name: str) -> None:
    page = soup(site / name)
    loads = [
        tag[attribute]
        for element, attribute in _LOADS.items()
        for tag in page.find_all(element, attrs={attribute: True})
    ]
    loads += [
        tag["href"]
        for tag in page.find_all("link", href=True)
        if not {"canonical", "next", "prev"} & set(tag.get("rel", []))
    ]
    foreign = [url for url in loads if urlsplit(url).netloc]
    assert not foreign, f"{name} loads {foreign}"


@every_page
def test_the_policy_is_strict_and_comes_first(site: Path, name: str) -> None:
    head = soup(site / name).head
    first = head.find(["meta", "script", "link", "style"], charset=False)
    assert first["http-equiv"] == "Content-Security-Policy"
    policy = first["content"]
    assert policy.startswith("default-src 'none'; script-src 'self'")
    assert "unsafe" not in policy
    assert not soup(site / name).find_all(style=True), "an inline style has no effect"
    assert head.find("meta", attrs={"name": "referrer"})["content"] == "no-referrer"


@every_page
def test_head_and_structure(site: Path, name: str) -> None:
    page = soup(site / name)
    assert page.html["lang"] == "en-GB"
    assert "Python Security, Proven" in page.title.get_text()
    assert page.find("meta", attrs={"name": "description"})["content"]
    assert len(page.select("article h1")) == 1
    ids = [tag["id"] for tag in page.find_all(id=True)]
    twice = {identifier for identifier in ids if ids.count(identifier) > 1}
    assert not twice, f"{name}: ids given twice: {twice}"
    for image in page.find_all("img"):
        assert image.has_attr("alt"), f"{name}: {image} has no alt"


@every_page
def test_a_local_build_has_no_dead_buttons(site: Path, name: str) -> None:
    buttons = soup(site / name).select(
        ".btn-source-repository-button, .btn-source-edit-button"
    )
    assert not buttons


def too_big(name: str, text: str) -> list[str]:
    """Say by how much a page is above what a phone, and axe, can bear."""
    found = {
        "elements": (len(BeautifulSoup(text, "html.parser").find_all(True)), ELEMENTS),
        "bytes": (len(text.encode()), BYTES),
    }
    return [
        f"{name}: {number:,} {what}, and {most:,} is the most. Split the page by part"
        for what, (number, most) in found.items()
        if number > most
    ]


@every_page
def test_size(site: Path, name: str) -> None:
    assert not too_big(name, (site / name).read_text(encoding="utf-8"))


def test_a_page_that_is_too_big_is_found() -> None:
    assert too_big("x.html", "<i></i>" * ELEMENTS) == []
    [elements] = too_big("x.html", "<i></i>" * (ELEMENTS + 1))
    assert "15,001 elements" in elements
    [size] = too_big("x.html", "x" * (BYTES + 1))
    assert "400,001 bytes" in size


def test_the_front_page_answers_at_the_bare_address(site: Path) -> None:
    assert (site / "index.html").read_bytes() == (site / "intro.html").read_bytes()


def test_checklists_hold_every_rule(site: Path) -> None:
    pages = (site / "reference" / "checklists").glob("*.html")
    gathered = set().union(*map(anchors_linked, pages))
    placed = {
        anchor
        for name in NAMES
        for anchor in anchors(site / name)
        if anchor.startswith("rule-")
    }
    assert placed
    assert placed == gathered


def anchors_linked(path: Path) -> set[str]:
    return {
        anchor
        for link in soup(path).select("ul.checklist a[href]")
        if (anchor := urldefrag(link["href"]).fragment).startswith("rule-")
    }


GROWN = 300
"""The weaknesses for which the pages that gather them are made."""
MOST_ON_A_PAGE = 50
"""Weaknesses with all their evidence on one page: a larger part is cut in two."""


def weigh(path: Path) -> tuple[int, int]:
    """Return the elements and bytes of a page's article."""
    article = soup(path).select_one("article.bd-article")
    assert article
    return len(article.select("*")), len(str(article).encode())


def over_budget(elements: float, size: float) -> bool:
    return elements > ELEMENTS or size > BYTES


@pytest.mark.parametrize(
    "name",
    [
        *("evidence", "scanners", "modules"),
        *(f"checklists/{audience}" for audience in AUDIENCES),
    ],
)
def test_a_page_that_gathers_has_room_for_all_that_will_come(
    site: Path, name: str
) -> None:
    growth = GROWN / len(find_weaknesses(ROOT / "listings"))
    elements, size = weigh(site / "reference" / f"{name}.html")
    grown = elements * growth, size * growth
    assert not over_budget(*grown), f"{elements} elements, {size} bytes now"


def test_the_evidence_of_each_part_is_within_its_budget(site: Path) -> None:
    """And every weakness is on exactly one of these pages."""
    shown: list[str] = []
    for page in sorted((site / "reference" / "evidence").glob("*.html")):
        elements, size = weigh(page)
        here = [str(each["id"]) for each in soup(page).select("section[id^=all-]")]
        assert here, f"{page.name}: nothing to show"
        assert len(here) <= MOST_ON_A_PAGE, (
            f"{page.name}: cut its part in _toc.yml in two"
        )
        room = MOST_ON_A_PAGE / len(here)
        assert not over_budget(elements * room, size * room), page.name
        shown += here
    assert len(shown) == len(set(shown)) == len(find_weaknesses(ROOT / "listings"))


def test_the_catalogue_is_as_its_schema_says(site: Path) -> None:
    schema = json.loads((site / "weaknesses.schema.json").read_text())
    catalogue = json.loads((site / "weaknesses.json").read_text())
    checker = jsonschema.Draft202012Validator(schema)
    checker.check_schema(schema)
    checker.validate(catalogue)
    there = {
        f"{folder.parent.name}/{folder.name}"
        for folder in find_weaknesses(ROOT / "listings")
    }
    assert {entry["slug"] for entry in catalogue["weaknesses"]} == there
    for entry in catalogue["weaknesses"]:
        page, anchor = urldefrag(entry["page"])
        assert anchor in anchors(site / page), entry["page"]
    catalogue["weaknesses"][0]["cwe"] = ["22"]
    assert not checker.is_valid(catalogue)
