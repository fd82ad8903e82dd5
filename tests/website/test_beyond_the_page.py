"""What stands beside the pages and in their heads, with and without an address."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from sphinx.errors import ConfigError

from tests.unchanged import depends_on
from tests.website.books import INPUTS, Book, Built, one, words
from website.output.redirects import read_redirects
from website.output.sitemap import security_text

pytestmark = depends_on(*INPUTS)

ADDRESS = "https://book.example/of/doors/"
_PAGE = """---
myst:
  html_meta:
    description: "Doors </script> & how they open."
---

# Doors

They open.
"""


def book(root: Path, addresses: str = "") -> Book:
    book = Book(root)
    book.page("intro", "# A book\n\nOf doors.\n")
    book.page("security/doors", _PAGE)
    book.page("basics/keys", "# Keys\n\nThey turn.\n")
    book.write("website/redirects.txt", addresses)
    return book


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", ADDRESS)
        patch.setenv("REPOSITORY_URL", "https://github.com/example/doors")
        patch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        built = book(tmp_path_factory.mktemp("book"), "old/gates -> security/doors\n")
        return built.build()


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Built:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SITE_URL", "REPOSITORY_URL"):
            patch.delenv(name, raising=False)
        return book(tmp_path_factory.mktemp("book")).build()


def test_sitemap_has_the_pages_and_nothing_else(published: Built) -> None:
    tree = ElementTree.fromstring((published.out / "sitemap.xml").read_text())
    found = [each.text for each in tree.iter() if each.tag.endswith("loc")]
    names = ("intro", "security/doors", "basics/keys")
    assert found == [f"{ADDRESS}{name}.html" for name in names]


def test_markdown_of_every_page_is_there(local: Built) -> None:
    assert (local.out / "security" / "doors.md").read_text() == _PAGE
    link = one(local.page("security/doors"), "link[type='text/markdown']")
    assert (local.out / "security" / str(link["href"])).is_file()


def test_llms_text_lists_the_pages(local: Built, published: Built) -> None:
    assert "- [Doors](security/doors.md)" in (local.out / "llms.txt").read_text()
    text = (published.out / "llms.txt").read_text()
    assert f"- [Keys]({ADDRESS}basics/keys.md)" in text


@pytest.mark.parametrize("name", ["sitemap.xml", "robots.txt", ".well-known"])
def test_what_needs_an_address_waits_for_one(
    local: Built, published: Built, name: str
) -> None:
    assert not (local.out / name).exists()
    assert (published.out / name).exists()


def test_security_text_expires_within_a_year(
    published: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = (published.out / ".well-known" / "security.txt").read_text()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert found == security_text(ADDRESS, "https://github.com/example/doors")
    assert "Expires: 2024-11-08T00:00:00Z\n" in found
    assert f"Canonical: {ADDRESS}.well-known/security.txt\n" in found


def test_shared_links_have_title_text_and_card(published: Built) -> None:
    page = published.page("security/doors")
    told = {
        str(each["property"]): each["content"] for each in page.select("meta[property]")
    }
    assert told["og:title"] == "Doors"
    assert told["og:description"] == "Doors </script> & how they open."
    assert told["og:url"] == f"{ADDRESS}security/doors.html"
    assert told["og:image"] == f"{ADDRESS}_static/card.png"
    assert (published.out / "_static" / "card.png").is_file()
    assert one(page, "link[rel=canonical]")["href"] == told["og:url"]


def test_linked_data_is_a_book_with_chapters(published: Built) -> None:
    front, chapter = (
        json.loads(one(published.page(name), "script[type*=ld]").get_text())
        for name in ("intro", "security/doors")
    )
    assert (front["@type"], front["url"]) == ("Book", ADDRESS)
    assert (chapter["@type"], chapter["isPartOf"]["url"]) == ("Chapter", ADDRESS)
    assert chapter["description"] == "Doors </script> & how they open."


def test_nothing_points_nowhere_without_an_address(local: Built) -> None:
    page = local.page("security/doors")
    for selector in ("[property='og:image']", "[rel=canonical]", "script[type*=ld]"):
        assert not page.select(selector)


def test_not_found_page_answers_at_any_depth(local: Built, published: Built) -> None:
    for built, root in ((local, "/"), (published, "/of/doors/")):
        page = built.page("404")
        addresses = [
            str(each.get("href") or each.get("src"))
            for each in page.select("link[href], script[src], a[href]")
        ]
        assert len(addresses) > 5
        assert all(each.startswith((root, "#", "https:")) for each in addresses)
        assert one(page, "html")["data-content_root"] == root
        assert "No such page" in words(one(page, "article"))


def test_old_address_leads_to_the_page(published: Built) -> None:
    page = published.page("old/gates")
    assert (
        one(page, "meta[http-equiv=refresh]")["content"]
        == "0; url=../security/doors.html"
    )
    assert one(page, "a")["href"] == "../security/doors.html"
    assert one(page, "meta[name=robots]")["content"] == "noindex"


def test_an_address_that_leads_nowhere_fails_the_build(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"redirects.txt: cellars leads to cellars"):
        book(tmp_path, "cellars\n").build()


def test_a_line_that_is_no_address_is_named() -> None:
    with pytest.raises(ConfigError, match=r"redirects.txt:2: write `page` or"):
        read_redirects("intro  # the front page\nold new\n")
