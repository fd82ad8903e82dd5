"""Legitimate uses: comments as people write them."""

from html.parser import HTMLParser

from prover import Target

from .stage import Stage


class Words(HTMLParser):
    found = ""

    def handle_data(self, data: str) -> None:
        self.found += data


def words(page: str) -> str:
    reader = Words()
    reader.feed(page)
    reader.close()
    return reader.found


def use_plain_words(target: Target, stage: Stage) -> tuple[object, object]:
    """Show a comment."""
    return words(target.show_comment("ana", "very nice")), "anavery nice"


def use_less_than(target: Target, stage: Stage) -> tuple[object, object]:
    """Show characters that have a meaning in HTML."""
    return words(target.show_comment("ana", "1 < 2 & 3 > 2")), "ana1 < 2 & 3 > 2"
