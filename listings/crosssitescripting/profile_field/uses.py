"""Legitimate uses: nicknames as people choose them."""

from html.parser import HTMLParser

from prover import Target

from .stage import Stage


class Value(HTMLParser):
    found: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found = dict(attrs).get("value")


def value(page: str) -> str | None:
    reader = Value()
    reader.feed(page)
    return reader.found


def use_plain_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Show a name again."""
    return value(target.nickname_field("ana")), "ana"


def use_ampersand(target: Target, stage: Stage) -> tuple[object, object]:
    """Show a name with a character that has a meaning in HTML."""
    return value(target.nickname_field("ana&amp;co<3")), "ana&amp;co<3"
