"""A directory that answers filters as RFC 4515 writes them, in a few lines."""

import re

import prover

_PART = re.compile(r"\(([a-z]+)=([^()]*)\)")
_ESCAPED = re.compile(r"\\([0-9a-fA-F]{2})")


class Directory:
    """Entries, each a dictionary of texts."""

    def __init__(self, entries: list[dict[str, str]]) -> None:
        self.entries = entries

    def search(self, text: str) -> list[str]:
        """Return the names of the entries that a filter matches; ValueError if it is none."""
        found, rest = self._filter(text, 0)
        if rest < 1:
            raise ValueError("not a filter")
        return [entry["uid"] for entry in self.entries if id(entry) in found]

    def _filter(self, text: str, at: int) -> tuple[set[int], int]:
        every = {id(entry) for entry in self.entries}
        sign = text[at + 1 : at + 2]
        if sign in {"&", "|", "!"}:
            at += 2
            parts = []
            while text[at : at + 1] == "(":
                part, at = self._filter(text, at)
                parts.append(part)
            if text[at : at + 1] != ")" or not parts:
                raise ValueError("not a filter")
            joined = {
                "&": set.intersection(*parts),
                "|": set.union(*parts),
                "!": every - parts[0],
            }
            return joined[sign], at + 1
        found = _PART.match(text, at)
        if found is None:
            raise ValueError("not a filter")
        name, wanted = found.groups()
        return {id(e) for e in self.entries if _fits(e.get(name), wanted)}, found.end()


def _fits(value: str | None, wanted: str) -> bool:
    parts = [
        _ESCAPED.sub(lambda code: chr(int(code[1], 16)), part)
        for part in wanted.split("*")
    ]
    pattern = ".*".join(map(re.escape, parts))
    return value is not None and re.fullmatch(pattern, value, re.DOTALL) is not None


class Stage(prover.Stage):
    def build(self) -> None:
        self.pin = self.secret[-4:]
        self.directory = Directory(
            [
                {"uid": "ana", "unit": "sales", "pin": "1111"},
                {"uid": "ben (temp)", "unit": "sales", "pin": "2222"},
                {"uid": "root", "unit": "board", "pin": self.pin},
            ]
        )
