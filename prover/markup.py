"""What a browser would run of some HTML: an instrument for stages.

It is a model. It knows script elements, event handlers, addresses that are scripts, and
documents within documents; tests/browser/test_markup_model.py holds it against Chromium.
"""

import re
from html.parser import HTMLParser

_ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "data"}
_IGNORED = re.compile(r"[\t\n\r]")
_BEFORE = "".join(map(chr, range(0x21)))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag == "script"
        if self._in_script:
            self.scripts.append("")
        for name, value in attrs:
            self._attribute(name, value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # HTML knows no <script/>

    def _attribute(self, name: str, value: str) -> None:
        if name.startswith("on"):
            self.scripts.append(value)
        elif name == "srcdoc":
            self.scripts += scripts_in(value)
        elif name in _ADDRESSES:
            # As browsers read it: blanks before go, tabs and line breaks go everywhere.
            address = _IGNORED.sub("", value).lstrip(_BEFORE)
            scheme, _, code = address.partition(":")
            if scheme.lower() == "javascript":
                self.scripts.append(code)

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False  # no other tag ends in a script


def scripts_in(html: str) -> list[str]:
    """Return the pieces of JavaScript that a browser finds in `html`, empty ones left out."""
    reader = _Reader()
    reader.feed(html)
    return [script for script in reader.scripts if script.strip()]
