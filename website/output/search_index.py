"""The index of the search, and the page that searches where the dialog does not.

``search-index/`` beside the pages holds ``index.json`` (pages, sections, aliases, and the
files that hold the rest), for each first letter the words with the sections that they stand
in, and for each page the text of its sections. website/search/engine.js reads them.
Sphinx's own search is off: it brings 1.6 MB of index and script, and finds less.
"""

import hashlib
import json
import os
import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from prover.problem import ListingError
from prover.weakness import Weakness
from website import toc
from website.content import library
from website.directives.links import PARTS, proof_label

from . import aliases
from .sections import Section, sections

FOLDER = "search-index"
ENGINE = Path(__file__).parent.parent / "search" / "engine.js"

_POSSESSIVE = re.compile("['\u2019]s\\b")
_COMPOUND = re.compile(r"\w+(?:[-.=:/@+]+\w+)*")
_JOINTS = re.compile(r"[-.=:/@+]+")
_LONGEST = 40  # characters of a word: what is longer is data, not a word

# What a word counts more in a heading, in a heading above, in what a section is about; and how
# soon more of the same word, or a longer section, stops to count (the k and b of BM25).
_TITLE, _ABOVE, _ABOUT = 4.0, 1.0, 3.0
_SATURATION, _LENGTH = 1.2, 0.6

# What a page counts that names everything, beside a chapter, which explains it.
_LIST, _EVIDENCE = 0.6, 0.3


@dataclass
class Entry:
    """A section as the search shows it."""

    page: int
    section: Section
    parent: int | None  # its number in the index
    weakness: Weakness | None  # that it is about

    @property
    def label(self) -> str:
        return self.weakness.name if self.weakness else self.section.heading

    @property
    def about(self) -> str:
        """By what else than its label it is looked for."""
        if self.weakness is None:
            return ""
        w = self.weakness
        return ", ".join([*w.cwe, w.rule.id, *w.modules, *w.packages])


def replace_search(app: Sphinx) -> None:
    """Let Sphinx write neither its index nor its search page."""
    if app.builder.name == "html":
        app.builder.search = False  # type: ignore[attr-defined] # of the HTML builders


def search_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give the page ``search.html`` (name, context, template)."""
    if app.builder.name == "html":
        yield "search", {"title": "Search"}, "search.html"


def words_of(text: str) -> Iterator[str]:
    """Yield every word by which a text is found, in lower case.

    Of ``os.path.join`` these are the whole, its ends (``path.join``), its parts and theirs.
    """
    for found in _COMPOUND.finditer(_POSSESSIVE.sub("", text.lower())):
        whole = found[0]
        parts = _JOINTS.split(whole)
        ends = [whole[match.end() :] for match in _JOINTS.finditer(whole)][:-1]
        names = [name for part in parts if "_" in part for name in part.split("_")]
        for word in (whole, *ends, *(parts if len(parts) > 1 else ()), *names):
            if 0 < len(word) <= _LONGEST:
                yield word


def weights(entries: list[Entry], pages: list[str]) -> dict[str, list[int]]:
    """Return for each word the sections that it stands in, each followed by its weight.

    A weight grows with how often a word stands in a section and how short that is
    (BM25), and by where it stands: in the heading, in a heading above, in what the section
    is about. How rare the word is, the engine sees.
    """
    counts = [
        Counter(words_of(" ".join((e.label, s.heading, s.prose, s.code))))
        for e, s in ((entry, entry.section) for entry in entries)
    ]
    average = sum(map(Counter.total, counts)) / max(len(counts), 1)
    found: dict[str, list[int]] = defaultdict(list)
    for number, (each, count) in enumerate(zip(entries, counts, strict=True)):
        length = _SATURATION * (1 - _LENGTH + _LENGTH * count.total() / average)
        scores = {
            word: (_SATURATION + 1) * n / (n + length) for word, n in count.items()
        }
        for text, bonus in (
            (f"{each.label} {each.section.heading}", _TITLE),
            (each.about, _ABOUT),
            (labels_above(entries, each), _ABOVE),
        ):
            for word in set(words_of(text)):
                scores[word] = scores.get(word, 0) + bonus
        for word, score in scores.items():
            found[word] += [
                number,
                max(1, round(10 * score * factor(pages[each.page]))),
            ]
    return found


def labels_above(entries: list[Entry], entry: Entry) -> str:
    """Return the labels of all sections that an entry is in."""
    above = []
    while entry.parent is not None:
        entry = entries[entry.parent]
        above.append(entry.label)
    return " ".join(above)


def factor(page: str) -> float:
    """Return how much the words of a page count."""
    if page.startswith("reference/evidence"):
        return _EVIDENCE
    return _LIST if page.startswith("reference/") else 1


def gather(app: Sphinx) -> tuple[list[str], list[Entry]]:
    """Return the pages and their sections, each weakness's section under its name."""
    books = library(app)
    pages = toc.pages(app.env)
    weaknesses = {proof_label(slug): books.weakness(slug) for slug in books.slugs()}
    entries: list[Entry] = []
    for number, page in enumerate(pages):
        path = Path(app.outdir) / app.builder.get_target_uri(page)
        first = len(entries)
        cut = sections(path.read_text(encoding="utf-8"))
        shown = proofs(cut, weaknesses)
        for at, section in enumerate(cut):
            parent = None if section.parent is None else first + section.parent
            entries.append(Entry(number, section, parent, shown.get(at)))
    return pages, entries


def proofs(cut: list[Section], known: dict[str, Weakness]) -> dict[int, Weakness]:
    """Return the weaknesses of a page by the number of the section that is about each.

    That is the largest section below the page itself that holds the proof of no other.
    """
    holds: dict[int, set[str]] = defaultdict(set)
    for at, section in enumerate(cut):
        for label in known.keys() & set(section.ids):
            inside: int | None = at
            while inside is not None:
                holds[inside].add(label)
                inside = cut[inside].parent
    found: dict[int, Weakness] = {}
    for at in sorted(holds):  # what is outside comes first
        if cut[at].parent is not None and len(holds[at]) == 1:
            [label] = holds[at]
            if known[label] not in found.values():
                found[at] = known[label]
    return found


def addresses(pages: list[str], entries: list[Entry]) -> dict[str, int]:
    """Return the number of each section by its address, chapters and weaknesses by name."""
    found: dict[str, int] = {}
    for at, entry in enumerate(entries):
        page, anchor = pages[entry.page], entry.section.anchor
        found.setdefault(f"{page}#{anchor}" if anchor else page, at)
        part, _, name = page.rpartition("/")
        if part in PARTS and not anchor:
            found[name] = at
        if entry.weakness:
            found[entry.weakness.slug] = at
    return found


def write(app: Sphinx) -> None:
    """Index the built pages."""
    folder = Path(app.outdir) / FOLDER
    shutil.rmtree(folder, ignore_errors=True)  # no file of an earlier build stays
    if "BOOK_DRAFT" in os.environ:  # `make serve` has no time for it
        return
    try:
        pages, entries = gather(app)
    except ListingError:
        return  # reported when the unused listings were looked for
    folder.mkdir()
    letters: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for word, places in sorted(weights(entries, pages).items()):
        letters[word[0]][word] = places
    texts: list[list[list[str]]] = [[] for _ in pages]
    for entry in entries:
        texts[entry.page].append([entry.section.prose, entry.section.code])
    index = {
        "pages": [
            {"url": app.builder.get_target_uri(page), "texts": keep(folder, text)}
            for page, text in zip(pages, texts, strict=True)
        ],
        "sections": [
            [each.page, each.section.anchor, each.label, each.parent, each.about]
            for each in entries
        ],
        "words": {letter: keep(folder, words) for letter, words in letters.items()},
        "aliases": aliases.resolve(library(app), addresses(pages, entries)),
    }
    (folder / "index.json").write_text(as_json(index), encoding="utf-8")
    shutil.copy(ENGINE, folder)


def keep(folder: Path, data: Any) -> str:
    """Write a file named after what it holds, so that no cache serves an old one."""
    text = as_json(data)
    name = f"{hashlib.sha256(text.encode()).hexdigest()[:12]}.json"
    (folder / name).write_text(text, encoding="utf-8")
    return name


def as_json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def setup(app: Sphinx) -> None:
    app.add_js_file("search.js", loading_method="defer")
    app.connect("builder-inited", replace_search)
    app.connect("html-collect-pages", search_page)
