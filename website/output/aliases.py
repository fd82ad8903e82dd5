"""Where words lead that readers type and the book does not use: reference/data/aliases.toml."""

from typing import Any

from sphinx.errors import SphinxError

from website.content import Library

FILE = "reference/data/aliases.toml"


def resolve(books: Library, places: dict[str, int]) -> list[dict[str, Any]]:
    """Return the aliases with the numbers of the sections that they lead to.

    `places` has these numbers by address, and for chapters and weaknesses by name. Raises
    SphinxError for an alias that leads nowhere, and for a word that leads to two places.
    """
    for slug in books.slugs():
        chapter = slug.partition("/")[0]
        if (
            chapter in places
        ):  # a weakness whose proof is stale has no section, as is reported
            places = {slug: places[chapter]} | places
    data = books.data("aliases")
    planned: dict[str, str] = books.data("planned")["chapters"]
    seen: dict[str, str] = {}
    found: list[dict[str, Any]] = []
    for target, words in data["words"].items():
        for word in map(str.lower, words):
            if seen.setdefault(word, target) != target:
                raise SphinxError(
                    f"{FILE}: '{word}' leads to {seen[word]} and to {target}. "
                    "Leave it in one place"
                )
        if target in planned and target not in places:
            until = [place(places, each) for each in data["until"].get(target, [])]
            found.append({"words": words, "planned": planned[target], "until": until})
        else:
            found.append({"words": words, "to": place(places, target)})
    return found


def place(places: dict[str, int], target: str) -> int:
    """Return the number of a section; raises SphinxError if there is none."""
    if target not in places:
        raise SphinxError(
            f"{FILE}: '{target}' is no chapter, weakness or section. Write a chapter, "
            "chapter/weakness, or page#section as in the address of the page"
        )
    return places[target]
