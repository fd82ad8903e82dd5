"""Tiny books with listings and records of their own, built as the real one is built."""

import io
import json
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag
from jupyter_book.config import get_final_config  # type: ignore[import-untyped]
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from detectors import alarms
from detectors.engine import Finding
from detectors.rules import Detector, digest_of_scans, load_detector
from prover import digests, records
from prover.demonstration import Demonstration, load_demonstration
from prover.finding import find_weaknesses
from prover.loading import load_weakness
from prover.properties import source_of
from prover.weakness import Weakness

ROOT = Path(__file__).resolve().parent.parent.parent
INPUTS = tuple(
    map(Path, ("website", "detectors", "prover", "tools", "images", "_config.yml"))
)
"""What the building of these books depends on, for tests/unchanged.py."""

OLD, NEW, LAB = "cpython-3.11", "cpython-3.13", "pyodide-3.14"
"""The Pythons of the records. NEW sees the demonstration and one attack otherwise."""

VULNERABLE = '''"""A door that opens; its sign says <!-- <script> </script>."""


def open_door(key: str) -> str:
    """Say what the door does."""
    # show: danger
    return f"open for {key}"
    # end: danger
'''
_ALMOST = '''"""A door that opens to those who bring something."""


def open_door(key: str) -> str:
    """Say what the door does."""
    # show: danger
    if not key:
        raise ValueError("no key")
    # end: danger
    return f"open for {key}"
'''
_FIXED = '''"""A door that opens to its key."""


def open_door(key: str) -> str:
    """Say what the door does."""
    # show: check
    if key != "brass":
        raise ValueError("wrong key")
    # end: check
    return f"open for {key}"
'''
_ATTACKS = '''"""Attacks on a door."""

from prover import Stage, Target


def attack_tin_key(target: Target, stage: Stage) -> bool:
    """Bring a key of `tin`."""
    return "tin" in target.open_door("tin")


def attack_no_key(target: Target, stage: Stage) -> bool:
    """Bring nothing."""
    return "open" in target.open_door("")


def attack_two_keys(target: Target, stage: Stage) -> bool:
    """Bring two."""
    return "open" in target.open_door("tin, brass")
'''
_USES = '''"""Uses of a door."""

from pathlib import Path

from prover import Stage, Target


def use_brass_key(target: Target, stage: Stage) -> tuple[object, object]:
    """Bring the key."""
    assert Path.cwd() == stage.root
    return target.open_door("brass"), "open for brass"


def use_it_again(target: Target, stage: Stage) -> tuple[object, object]:
    """Come back."""
    return target.open_door("brass"), "open for brass"
'''
_LAB = '''"""Open the door without its key."""

from prover import Stage, Target

INPUT = "text"
LABEL = "A key"
START = "brass"
HINTS = ("Any will do.",)
ANSWER = "tin"


def attempt(target: Target, stage: Stage, given: str) -> bool:
    return given != "brass" and "open" in target.open_door(given)
'''
_RULES = """rules:
  - id: {rule}
    confidence: medium
    misses: A door that is opened elsewhere.
    pattern: open_door(...)
"""
_PROPERTY = '''

@holds_for("{slug}", "keys", st.text())
def {name}(case: Case, key: str) -> None:
    """Whatever the key, the door *holds*."""
'''
_DATA = {
    "cwe": '[titles]\nCWE-22 = "Path Traversal"\nCWE-100 = "Round Number"\n',
    "owasp": '[titles]\n"A01:2021" = "Older Doors"\n"A01:2025" = "Broken Doors"\n',
    "aliases": "[words]\n\n[until]\n",
    "planned": '[chapters]\ncellars = "Cellars and stairs"\n',
}
_SOURCES = """
[[source]]
id = "CVE-2024-23334"
title = "A door left open"
published = 2024-01-29
url = "https://example.com/door"
checked = 2025-02-03
"""
FOREIGN = {"barn": {"version": "2.0", "lines": 1500}}
DRAWING = (
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" role="img" '
    'viewBox="0 0 1 1"><title>A door, ajar</title><path d="M0 0"/></svg>\n'
)


UNSEEN = (
    *("\a", "\x7f", "\x85", "\u2028", "\u2029"),  # controls, and what breaks lines
    *("\u061c", "\u200e", "\u200f"),  # the twelve that turn the direction of text
    *("\u202a", "\u202b", "\u202c", "\u202d", "\u202e"),
    *("\u2066", "\u2067", "\u2068", "\u2069"),
)
"""What a reader cannot see, in the output of every trial of the book."""


class Book:
    """The source of a book: change it, then `build` it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.listings = root / "listings"
        self.contents: dict[str, list[str]] = {}
        self.write("images/door.svg", DRAWING)
        for name in ("logo.svg", "favicon.svg"):
            shutil.copy(ROOT / "images" / name, root / "images" / name)
        for name, text in _DATA.items():
            self.write(f"reference/data/{name}.toml", text)
        self.write("reference/sources/doors.toml", _SOURCES)
        self.write("website/redirects.txt", "")
        self.write("detectors/foreign.json", json.dumps(FOREIGN))

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def page(self, name: str, text: str, *, under: str = "") -> None:
        """Add a page, or a section of one; the first is the front page."""
        self.write(f"{name}.md", text)
        if under:
            self.contents[under].append(name)
        else:
            self.contents[name] = []

    def drop_page(self, name: str) -> None:
        (self.root / f"{name}.md").unlink()
        del self.contents[name]

    def weakness(
        self,
        slug: str,
        rule: str,
        *,
        cwe: str = "CWE-22",
        owasp: str = "A01:2025",
        packages: Iterable[str] = (),
        browser: bool = False,
    ) -> None:
        """Add a weakness; with `browser`, its lab and rules that find it as well."""
        metadata = (
            f'title = "The door of {slug}"\nname = "Open door: {slug}"\nlevel = "apprentice"\n'
            f'cwe = ["{cwe}"]\nowasp = ["{owasp}"]\n'
            f'modules = ["pathlib"]\npackages = {json.dumps(list(packages))}\n'
            f'rejects = ["ValueError"]\nbrowser = {json.dumps(browser)}\n'
            + ("" if browser else 'review = "Does `every` door ask for its key?"\n')
            + "\n[rule]\n"
            f'id = "{rule}"\nfor = ["author", "reviewer"]\n'
            f'text = "Open `{slug}` to its key only."\n'
        )
        texts = {
            "weakness.toml": metadata,
            "vulnerable.py": VULNERABLE,
            "almost_polite.py": _ALMOST,
            "fixed.py": _FIXED,
            "attacks.py": _ATTACKS,
            "uses.py": _USES,
        }
        if browser:
            texts |= {"lab.py": _LAB, "find.yml": _RULES.format(rule=rule)}
        for name, text in texts.items():
            self.write(f"listings/{slug}/{name}", text)

    def demonstration(self, slug: str) -> None:
        self.write(
            f"listings/{slug}/demonstration.toml",
            'title = "What a hinge prints"\nbrowser = true\n',
        )
        self.write(
            f"listings/{slug}/program.py",
            'import sys\n\n# show: print\nprint("creak", sys.version)\n# end: print\n',
        )

    def record(self) -> None:
        """Write down what three Pythons and two scanners would have seen."""
        found = [load_weakness(folder) for folder in find_weaknesses(self.listings)]
        shown = [
            load_demonstration(path.parent)
            for path in sorted(self.listings.glob("*/*/demonstration.toml"))
        ]
        listings: list[Weakness | Demonstration] = [*found, *shown]
        for listing in listings:
            accounts = [
                {
                    "python": python,
                    "details": {"version": f"{python[-4:]}.0", "platform": "linux"},
                    "digest": digests.of_evidence(listing),
                    **_seen(listing, python),
                }
                for python in (OLD, NEW, LAB)
                if listing.browser or python != LAB
            ]
            self.write_part(listing.slug, "evidence", records.merge(None, accounts))
        for number, weakness in enumerate(found):
            scans = {
                "digest": digest_of_scans(weakness),
                "scanners": {"keen": "1.0", "dull": "1.0"},
                "findings": _findings(number),
            }
            self.write_part(weakness.slug, "scans", scans)
            if detector := load_detector(weakness):
                part = alarms.part(detector, _alarms(detector))
                self.write_part(weakness.slug, "noise", part)
        self.fuzz(found)

    def fuzz(self, found: list[Weakness]) -> None:
        """Write a property for each weakness, and what its fix has met."""
        for weakness in found:
            self.write(f"fuzz/properties/{weakness.chapter}.py", "")
        for weakness in found:
            module = self.root / "fuzz" / "properties" / f"{weakness.chapter}.py"
            with module.open("a", encoding="utf-8") as file:
                file.write(
                    _PROPERTY.format(slug=weakness.slug, name=weakness.folder.name)
                )
        for weakness in found:
            source = source_of(self.root / "fuzz", weakness.slug)
            fuzzing = {
                "digest": digests.of_fuzzing(weakness, source),
                "kind": "keys",
                "claim": "Whatever the key, the door *holds*.",
                "inputs": 12345,
            }
            self.write_part(weakness.slug, "fuzzing", fuzzing)

    def record_of(self, slug: str) -> Path:
        return records.path_of(self.root / "records", slug)

    def write_part(self, slug: str, name: str, part: dict[str, Any]) -> None:
        records.write_part(self.record_of(slug), name, part)

    def forget(self, slug: str, *parts: str) -> None:
        """Take some parts out of a listing's record, or all of it."""
        record = records.read(self.record_of(slug))
        self.record_of(slug).unlink(missing_ok=True)
        for name in ("evidence", "fuzzing", "scans"):
            if parts and name not in parts and name in record:
                self.write_part(slug, name, record[name])

    def outdate(self, slug: str, *parts: str) -> None:
        """Let some parts of a record, or all, speak of an older text of the listing."""
        record = records.read(self.record_of(slug))
        for name in parts or ("evidence", "fuzzing", "scans"):
            if name in record:
                stale = record[name] | {"digest": "of an older text"}
                self.write_part(slug, name, stale)

    def write_contents(self) -> None:
        """Write `_toc.yml`, with a part for each folder of pages."""
        front, *others = self.contents
        parts: dict[str, list[dict[str, Any]]] = {}  # one for each folder of pages
        for name in others:
            chapter: dict[str, Any] = {"file": name}
            if self.contents[name]:
                chapter["sections"] = [{"file": each} for each in self.contents[name]]
            parts.setdefault(name.partition("/")[0], []).append(chapter)
        contents = {
            "format": "jb-book",
            "root": front,
            "parts": [
                {"caption": folder.capitalize(), "chapters": chapters}
                for folder, chapters in parts.items()
            ],
        }
        self.write("_toc.yml", json.dumps(contents))  # JSON is YAML

    def build(self) -> "Built":
        """Build the book as `make book` does, but for ending at a warning."""
        self.write_contents()
        settings, _ = get_final_config(
            user_yaml=ROOT / "_config.yml",
            sourcedir=self.root,
            cli_config={"latex_individualpages": False},
        )
        warnings = io.StringIO()
        out = self.root / "_build" / "html"
        read: set[str] = set()
        with patch_docutils(None), docutils_namespace():
            app = Sphinx(
                self.root,
                None,
                out,
                out.with_name("doctrees"),
                "html",
                settings,
                None,
                warnings,
            )
            app.connect(
                "env-before-read-docs", lambda app, env, names: read.update(names)
            )
            app.build()
        text = re.sub(r"\x1b\[[\d;]*m", "", warnings.getvalue())
        return Built(out, tuple(text.replace(f"{self.root}/", "").splitlines()), read)


@dataclass(frozen=True)
class Built:
    """A built book, the warnings of its build, a line each, and the pages that it read."""

    out: Path
    warnings: tuple[str, ...]
    read: set[str]

    def page(self, name: str) -> BeautifulSoup:
        text = (self.out / f"{name}.html").read_text(encoding="utf-8")
        return BeautifulSoup(text, "html.parser")

    def article(self, name: str) -> Tag:
        """Return what stands on a page, without what surrounds it."""
        return one(self.page(name), "article.bd-article")

    def json(self, name: str) -> Any:
        return json.loads((self.out / name).read_text(encoding="utf-8"))


def one(place: Tag, selector: str) -> Tag:
    """Return the only element that `selector` finds."""
    found = place.select(selector)
    assert len(found) == 1, f"{len(found)} of {selector}"
    return found[0]


def words(place: Tag) -> str:
    """Return the text as a reader takes it in, in one line."""
    return " ".join(place.get_text().replace("#", "").split())


def table_rows(table: Tag) -> list[list[str]]:
    """Return the texts of a table's cells, row by row, its head first."""
    return [
        [words(cell) for cell in row.select("th, td")] for row in table.select("tr")
    ]


def _results(weakness: Weakness, python: str) -> Mapping[str, Any]:
    """Return what a Python would see: the almost-fix falls to a tin key on NEW only."""
    results: dict[str, dict[str, Any]] = {}
    for name in weakness.attacks:
        for variant in weakness.variants:
            won = variant == "vulnerable" or (
                variant == "almost_polite"
                and (name == "attack_two_keys" or python == NEW)
                and name != "attack_no_key"
            )
            results.setdefault(name, {})[variant] = {
                "outcome": "won" if won else "blocked",
                "reason": "goal_reached" if won else "refused",
                "details": {}
                if won
                else {"exception": "ValueError", "message": "wrong key"},
                "output": f"the door creaks{''.join(UNSEEN)}\n",
                "saw": [{"verb": "opened", "paths": ["/stage/door"]}] if won else [],
            }
    for name in weakness.uses:
        results[name] = {
            variant: {
                "outcome": "passed",
                "reason": "right_answer",
                "details": {},
                "output": "",
                "saw": [],
            }
            for variant in weakness.variants
        }
    return results


def _seen(listing: Weakness | Demonstration, python: str) -> dict[str, Any]:
    if isinstance(listing, Demonstration):
        return {"output": "creak, new\n" if python == NEW else "creak\n"}
    return {"results": _results(listing, python), "broken": []}


def _alarms(detector: Detector) -> list[Finding]:
    """Return what a rule would find in code of others: three places."""
    [rule] = detector.rules
    return [
        Finding(rule.id, f"barn/gate{number}.py", 1, 1, "a gate") for number in range(3)
    ]


def _findings(number: int) -> dict[str, Any]:
    """Return what the scanners would find: the first weakness, a wrong line, nothing."""
    here = {"rule": "K1", "line": 6, "text": "a door", "marked": True}
    there = {"rule": "K2", "line": 1, "text": "a word", "marked": False}
    vulnerable = [[there, here], [there], []][min(number, 2)]
    return {
        "keen": {
            "vulnerable": vulnerable,
            "almost_polite": [],
            "fixed": [there] if number == 0 else [],
        },
        "dull": {"vulnerable": [], "almost_polite": [], "fixed": []},
    }
