"""What a browser finds in a page that shows a note."""

from html.parser import HTMLParser

import prover


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)


class Stage(prover.Stage):
    def elements(self, text: str) -> list[str]:
        """Return the names of the elements in a text that is shown on a page."""
        parser = _Elements()
        parser.feed(f"<p>{text}</p>")
        parser.close()
        return parser.found[1:]
