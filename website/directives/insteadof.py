"""``{instead-of}``: dangerous calls, what to write instead, and what proves it.

The rows are data, in reference/data/insteadof.toml. Each is compared with the listings that
it names: the call must stand beside the marked lines, the replacement in `fixed.py`.
"""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from prover.checks import IMPORTED_AS
from prover.problem import ListingError
from prover.source import parse, read_code
from prover.weakness import Weakness
from website.content import Library

from .base import BookDirective, breakable, filterable, joined, table
from .links import chapter_link, fix_link, proof_link
from .pages import scroll_region
from .scanners import scanned
from .variant import variant_path

DATA = "insteadof"
LOCK = "requirements-listings.txt"
_REQUIRED = {"calls", "when", "instead", "source", "proof"}
_ALLOWED = _REQUIRED | {"uses", "since"}

CONSTRUCTS: dict[str, Callable[[ast.AST], bool]] = {
    'f"…"': lambda node: isinstance(node, ast.JoinedStr),
    "text % values": lambda node: (
        isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod)
    ),
    "folder / name": lambda node: (
        isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)
    ),
    "roles=[]": lambda node: (
        isinstance(node, ast.arguments)
        and any(isinstance(each, ast.List) for each in node.defaults)
    ),
}
"""What is dangerous without being a call, by what a row says in its place."""


@dataclass(frozen=True)
class Proof:
    """A weakness, and the variant of it in which the call stands."""

    weakness: Weakness
    variant: str


@dataclass(frozen=True)
class Row:
    """One dangerous call and its replacement; the fields are those of the data."""

    calls: list[str]
    when: str
    instead: str
    uses: list[str]
    since: str
    source: str
    proofs: list[Proof]


def read_rows(library: Library) -> list[Row]:
    """Return the rows, by the name of the call.

    Raises ListingError for one that lacks something, or that its listings do not bear out.
    """
    path = library.data_path(DATA)
    lines = path.read_text(encoding="utf-8").splitlines()
    places = [number for number, line in enumerate(lines, 1) if line == "[[row]]"]
    rows = []
    for data, line in zip(library.data(DATA)["row"], places, strict=True):
        if wrong := (_REQUIRED - data.keys()) | (data.keys() - _ALLOWED):
            raise ListingError(
                path,
                line,
                f"this row lacks, or should not have, {', '.join(sorted(wrong))}",
                f"A row has {', '.join(sorted(_REQUIRED))}; it may have uses and since",
            )
        row = Row(
            data["calls"],
            data["when"],
            data["instead"],
            data.get("uses", []),
            data.get("since", ""),
            data["source"],
            [_proof(library, slug) for slug in data["proof"]],
        )
        for message in unproved(row):
            raise ListingError(
                path, line, message, "Correct the row, or what it names as its proof"
            )
        rows.append(row)
    return sorted(rows, key=lambda row: (row.calls[0].lower(), row.when))


def _proof(library: Library, name: str) -> Proof:
    chapter, weakness, *variant = name.split("/")
    proof = Proof(library.weakness(f"{chapter}/{weakness}"), *variant or ["vulnerable"])
    variant_path(proof.weakness, proof.variant)
    return proof


def unproved(row: Row) -> Iterator[str]:
    """Yield what a row says and the listings it names do not show."""
    shown: set[str] = set()
    for proof in row.proofs:
        there = list(marked_code(proof))
        if not (calls := {call for call in row.calls if _stands_in(call, there)}):
            slug = f"{proof.weakness.slug}/{proof.variant}"
            yield f"{', '.join(row.calls)} does not stand in the marked code of {slug}"
        shown |= calls
        fixed = list(ast.walk(parse(proof.weakness.variants["fixed"])))
        if missing := [name for name in row.uses if not _stands_in(name, fixed)]:
            yield f"fixed.py of {proof.weakness.slug} does not use {', '.join(missing)}"
    if missing := [call for call in row.calls if call not in shown]:
        yield f"none of the proofs has {', '.join(missing)} in its marked code"


def _stands_in(name: str, code: Iterable[ast.AST]) -> bool:
    """Tell whether a call is named in some code: its last part, as the code may import it."""
    if name in CONSTRUCTS:
        return any(CONSTRUCTS[name](node) for node in code)
    last = name.rpartition(".")[2]
    return any(
        last in (getattr(node, "id", None), getattr(node, "attr", None))
        for node in code
    )


def marked_code(proof: Proof) -> Iterator[ast.AST]:
    """Yield the nodes of the functions and statements in which marked lines stand."""
    path = proof.weakness.variants[proof.variant]
    code = read_code(path)
    first, last = code.regions["danger"]
    for node in ast.parse(code.text).body:
        if node.lineno <= last and (node.end_lineno or node.lineno) >= first:
            yield from ast.walk(node)


def rules_that_name(library: Library, row: Row) -> dict[str, dict[str, bool]]:
    """Return, by scanner, the rules that flag the marked lines, and whether the fix as well."""
    found: dict[str, dict[str, bool]] = {}
    for proof in row.proofs:
        for scanner, findings in scanned(library, proof.weakness).items():
            fixed = {finding["rule"] for finding in findings["fixed"]}
            for finding in findings.get(proof.variant, []):
                if finding["marked"]:
                    rule = finding["rule"]
                    rules = found.setdefault(scanner, {})
                    rules[rule] = rules.get(rule, False) or rule in fixed
    return found


class InsteadOfDirective(BookDirective):
    """The table; each row can be filtered."""

    def build(self) -> list[nodes.Node]:
        weaknesses = self.gather()
        path = self.library.data_path(DATA)
        self.depends_on(path, self.library.root / LOCK)
        self.depends_on_records(weaknesses)
        rows = read_rows(self.library)
        self.depends_on(
            *{p.weakness.variants[p.variant] for r in rows for p in r.proofs}
        )
        self.check_whole(path, rows, weaknesses)
        self.env.metadata[self.env.docname]["filter"] = True
        head = ("Instead of", "Write", "Scanner rules", "Proof")
        whole = table(
            [[nodes.Text(word)] for word in head],
            [self.cells(row) for row in rows],
            "instead-of",
        )
        label = "Dangerous calls and their replacements"
        return [scroll_region("", filterable(whole), label=label)]

    def check_whole(
        self, path: Path, rows: list[Row], weaknesses: list[Weakness]
    ) -> None:
        """Raise ListingError for a weakness without a row, or with a needless excuse."""
        proved = {proof.weakness.slug for row in rows for proof in row.proofs}
        without = self.library.data(DATA).get("without", {}).keys()
        known = {weakness.slug for weakness in weaknesses}
        if missing := sorted(known - proved - without):
            raise ListingError(
                path,
                0,
                f"no row shows what to write instead of {', '.join(missing)}",
                "Add a [[row]] with its call, or say under [without] why there is none",
            )
        if needless := sorted(without & proved | without - known):
            raise ListingError(
                path,
                0,
                f"[without] names {', '.join(needless)}, which has a row or is not there",
                "Take it out",
            )

    def cells(self, row: Row) -> list[list[nodes.Node]]:
        return [
            [
                *joined([breakable(call)] for call in row.calls),
                nodes.Text(" "),
                nodes.inline("", "", *self.markdown(row.when)),
            ],
            [
                *self.markdown(row.instead),
                nodes.inline(
                    "",
                    " (",
                    nodes.reference("", self.since(row), refuri=row.source),
                    nodes.Text(")"),
                    classes=["since"],
                ),
            ],
            self.rules(row),
            self.proofs(row),
        ]

    def since(self, row: Row) -> str:
        """Say since when the replacement is there, or with which release it was run."""
        if row.since:
            return f"since {row.since}"
        roots = {name.partition(".")[0] for name in row.uses}
        for package in row.proofs[0].weakness.packages:
            if IMPORTED_AS.get(package, package) in roots:
                return f"run with {package} {self.locked(package)}"
        return "every Python 3"

    def locked(self, package: str) -> str:
        """Return the release of a package that the attacks are run with."""
        lock = self.library.root / LOCK
        text = lock.read_text(encoding="utf-8")
        found = re.search(rf"^{re.escape(package)}==([\w.]+)", text, re.MULTILINE)
        if found is None:
            raise ListingError(
                lock, 0, f"{package} is not in it", "Add it, or correct weakness.toml"
            )
        return found[1]

    def rules(self, row: Row) -> list[nodes.Node]:
        found = rules_that_name(self.library, row)
        if not found:
            return [nodes.Text("none")]
        return joined(
            [
                nodes.Text(f"{scanner} "),
                *joined(
                    [
                        breakable(rule),
                        nodes.Text(" (the fix too)" if fix_as_well else ""),
                    ]
                    for rule, fix_as_well in rules.items()
                ),
            ]
            for scanner, rules in found.items()
        )

    def proofs(self, row: Row) -> list[nodes.Node]:
        """Return the chapters, and of each the weaknesses with the fixes that hold."""
        found: dict[str, dict[str, Proof]] = {}
        for proof in row.proofs:
            weakness = proof.weakness
            found.setdefault(weakness.chapter, {}).setdefault(weakness.slug, proof)
        return joined(
            (
                [
                    self.chapter_named(chapter),
                    nodes.Text(": "),
                    *joined(self.proof(p) for p in proofs.values()),
                ]
                for chapter, proofs in found.items()
            ),
            "; ",
        )

    def chapter_named(self, chapter: str) -> nodes.Node:
        return chapter_link(self.env, chapter) or nodes.Text(chapter)

    def proof(self, proof: Proof) -> list[nodes.Node]:
        return [
            proof_link(self.env, proof.weakness),
            nodes.Text(" ("),
            fix_link(self.env, proof.weakness),
            nodes.Text(")"),
        ]


def setup(app: Sphinx) -> None:
    app.add_directive("instead-of", InsteadOfDirective)
