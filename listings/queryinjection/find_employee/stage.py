"""A model of a directory in a few lines, held to a real one by tests/services."""

import re

import prover

_PART = re.compile(r"\(([A-Za-z]+)=([^()]*)\)")
_ESCAPED = re.compile(r"\\([0-9a-fA-F]{2})")

Answer = tuple[set[int], set[int]]


class Directory:
    """Entries, each a dictionary of texts."""

    def __init__(self, entries: list[dict[str, str]]) -> None:
        self.entries = entries

    def search(self, text: str) -> list[str]:
        """Return the names of the entries that a filter matches; ValueError if it is none."""
        (found, _), rest = self._filter(text, 0)
        if rest != len(text):
            raise ValueError("not a filter")
        return [entry["uid"] for entry in self.entries if id(entry) in found]

    def _filter(self, text: str, at: int) -> tuple[Answer, int]:
        """Return the entries that a filter matches and those that it does not match.

        An entry may be in neither: a comparison with nothing is undefined, and so is
        its opposite.
        """
        sign = text[at + 1 : at + 2]
        if sign in {"&", "|", "!"}:
            at += 2
            parts = []
            while text[at : at + 1] == "(":
                part, at = self._filter(text, at)
                parts.append(part)
            if text[at : at + 1] != ")" or not parts or (sign == "!" and parts[1:]):
                raise ValueError("not a filter")
            yes, no = zip(*parts, strict=True)
            joined = {
                "&": (set.intersection(*yes), set.union(*no)),
                "|": (set.union(*yes), set.intersection(*no)),
                "!": (no[0], yes[0]),
            }
            return joined[sign], at + 1
        found = _PART.match(text, at)
        if found is None:
            raise ValueError("not a filter")
        name, wanted = found[1].lower(), found[2]
        if not folded(wanted):
            return (set(), set()), found.end()
        fit = {id(e) for e in self.entries if _fits(e.get(name), wanted)}
        return (fit, {id(entry) for entry in self.entries} - fit), found.end()


def _fits(value: str | None, wanted: str) -> bool:
    """Compare as a directory does: the case and the number of spaces do not matter."""
    if len(wanted) > 1 and set(wanted) == {"*"}:
        raise ValueError("not a filter")
    parts = [
        _ESCAPED.sub(lambda code: chr(int(code[1], 16)), part)
        for part in wanted.split("*")
    ]
    if len(parts) == 1:
        return value is not None and folded(value) == folded(parts[0])
    if any(" " in part for part in parts):
        raise ValueError("a directory knows what a space in a pattern is; this one not")
    pattern = ".*".join(re.escape(part.lower()) for part in parts)
    return value is not None and re.fullmatch(pattern, folded(value)) is not None


def folded(text: str) -> str:
    """Return `text` in small letters, with single spaces between its words."""
    return re.sub(" +", " ", text.lower()).strip(" ")


class Stage(prover.Stage):
    def build(self) -> None:
        self.number = self.secret[-4:]
        self.directory = Directory(
            [
                {"uid": "ana", "ou": "sales", "employeenumber": "1111"},
                {"uid": "ben (temp)", "ou": "sales", "employeenumber": "2222"},
                {"uid": "root", "ou": "board", "employeenumber": self.number},
            ]
        )
