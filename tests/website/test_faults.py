"""Every fault of a page, a listing or a record is reported: the file, the line, the hint."""

import re
import shutil
from pathlib import Path

import pytest

from tests.unchanged import depends_on
from tests.website.books import INPUTS, Book, Built
from tests.website.house import DOORS, good_book, lay_out_labs, leave_out_labs

pytestmark = depends_on(*INPUTS)

_PAGE = "security/faults"
_WHOLE = "tools/new_weakness.py makes a whole folder"
_ID_HINT = "must be UPPERCASE-WORDS such as PATH-READ. Correct the directive"
_AUDIENCES = "choose from author, reviewer, deployer, user. Correct the directive"
_CWE_HINT = "Correct the number, or add it with its title from the CWE list"
_CVE_HINT = "Check it against its source and add a [[source]] row"

_DOOR_KEY = DOORS.splitlines().index("```{rule} doors/any_key") + 1

_FAULTS = {
    # What a page names and is not there.
    "unknown weakness": (
        "```{evidence} doors/none\n```",
        f"listings/doors/none/weakness.toml: the file is missing. {_WHOLE}",
    ),
    "unknown variant": (
        "```{variant} doors/any_key/locked\n```",
        "listings/doors/any_key: no variant 'locked' (there are: vulnerable, "
        "almost_polite, fixed). Correct the name on the page, or add the file",
    ),
    "unknown region": (
        "```{variant} doors/any_key/vulnerable\n:show: hinge\n```",
        "listings/doors/any_key/vulnerable.py: no region 'hinge' (it has: danger). "
        "Put '# show: hinge' and '# end: hinge' around the lines to show",
    ),
    "unknown variant in a diff": (
        "```{diff} doors/any_key\n:from: almost_shut\n```",
        "listings/doors/any_key: no variant 'almost_shut' (there are: vulnerable, "
        "almost_polite, fixed). Correct the name on the page, or add the file",
    ),
    "unknown attack": (
        "```{attack} doors/any_key/attack_saw\n```",
        "listings/doors/any_key/attacks.py: no attack 'attack_saw' (there are: "
        "attack_tin_key, attack_no_key, attack_two_keys). "
        "Correct the name on the page, or add the attack",
    ),
    "attack against an unknown variant": (
        "```{attack} doors/any_key/attack_no_key\n:against: locked\n```",
        "listings/doors/any_key: no variant 'locked' (there are: vulnerable, "
        "almost_polite, fixed). Correct the name on the page, or add the file",
    ),
    "unknown demonstration": (
        "```{demonstration} doors/none\n```",
        "listings/doors/none/demonstration.toml: the file is missing. "
        "Write it, with a title and browser = true or false",
    ),
    "unknown region of a demonstration": (
        "```{demonstration} doors/hinges\n:show: oil\n```",
        "listings/doors/hinges/program.py: no region 'oil' (it has: print). "
        "Put '# show: oil' and '# end: oil' around the lines to show",
    ),
    "missing drawing": (
        "```{drawing} none\n```",
        "there is no drawing none.svg in images/. "
        "Correct the name, or draw it: images/sources/",
    ),
    "drawing without a text alternative": (
        "```{drawing} silent\n```",
        "silent.svg has no text alternative. Give it role, title and desc",
    ),
    "unknown kind of index": (
        "```{weakness-index} colour\n```",
        "no index by 'colour'. Choose cwe, owasp, module, scanner-rule",
    ),
    "unknown part of the book": (
        "```{all-evidence} Cellars\n```",
        "no part 'Cellars'. _toc.yml has Security, Reference",
    ),
    "unknown audience": (
        "```{checklists} cook\n```",
        "no audience 'cook'. Choose author, reviewer, deployer, user",
    ),
    "card of a chapter without weaknesses": (
        "```{at-a-glance}\n```",
        "there are no weaknesses in listings/faults/. "
        "Add one with tools/new_weakness.py, or leave the card out",
    ),
    "unknown CWE": (
        "Text {cwe}`CWE-4711`.",
        f"CWE-4711 is not in reference/data/cwe.toml. {_CWE_HINT}",
    ),
    "CVE without a row": (
        "Text {cve}`CVE-2020-11111`.",
        f"CVE-2020-11111 has no row in reference/sources/. {_CVE_HINT}",
    ),
    "CVE of another form": (
        "Text {cve}`2024-23334`.",
        f"2024-23334 has no row in reference/sources/. {_CVE_HINT}",
    ),
    "unknown chapter": (
        "Text {chapter}`attic`.",
        "there is no chapter 'attic', nor is one planned. "
        "Correct the name, or add it to reference/data/planned.toml",
    ),
    "unknown glossary term": (
        "Text {term}`latch`.",
        "term not in glossary: 'latch'",
    ),
    # What cannot be shown as the page asks.
    "diff of two that are the same": (
        "```{diff} doors/any_key\n:to: vulnerable\n```",
        "vulnerable and vulnerable are the same. Compare two that differ",
    ),
    "lab of what no browser can run": (
        "```{lab} cellar/stale\n```",
        "cellar/stale cannot run in the browser. "
        "Take the lab off the page, or set 'browser = true'",
    ),
    "lab without its file": (
        "```{lab} cellar/no_lab\n```",
        "listings/cellar/no_lab/lab.py: the file is missing, and the weakness can run in "
        "the browser. Write it, as prover/lab.py describes, or set 'browser = false'",
    ),
    # What is recorded of another text, or not at all.
    "stale record": (
        "```{evidence} cellar/stale\n```",
        "listings/cellar/stale: its record is stale. Run `make record`",
    ),
    "missing record": (
        "```{evidence} cellar/unseen\n```",
        "listings/cellar/unseen: nothing is recorded of it. Run `make record`",
    ),
    "stale record of an attack": (
        "```{attack} cellar/stale/attack_no_key\n:outcome-only:\n```",
        "listings/cellar/stale: its record is stale. Run `make record`",
    ),
    "stale record of a demonstration": (
        "```{demonstration} cellar/rusty\n```",
        "listings/cellar/rusty: its record is stale. Run `make record`",
    ),
    "stale scan": (
        "```{scanners} cellar/stale\n```",
        "listings/cellar/stale: its scan is stale. Run `make scan`",
    ),
    "missing scan": (
        "```{scanners} cellar/unseen\n```",
        "listings/cellar/unseen: no scanner has seen it. Run `make scan`",
    ),
    "fix that changed since it met inputs": (
        "```{evidence} cellar/changed\n```",
        "listings/cellar/changed: it changed since it met inputs. Run `make fuzz`",
    ),
    "fix that met no inputs": (
        "```{evidence} cellar/unmet\n```",
        "listings/cellar/unmet: it has met no inputs. Run `make fuzz`",
    ),
    # Rules.
    "bad rule id": (
        "```{rule} shut\n:for: user\nShut it.\n```",
        f"rule id 'shut' {_ID_HINT}",
    ),
    "rule for nobody": (
        "```{rule} DOOR-SHUT\nShut it.\n```",
        f"rule DOOR-SHUT speaks to nobody; {_AUDIENCES}",
    ),
    "rule for an unknown audience": (
        "```{rule} DOOR-SHUT\n:for: user, burglar\nShut it.\n```",
        f"unknown audience 'burglar'; {_AUDIENCES}",
    ),
    "rule that says nothing": (
        "```{rule} DOOR-SHUT\n:for: user\n```",
        "the rule says nothing. Write one imperative sentence",
    ),
    "rule of a weakness with a body": (
        "```{rule} doors/any_key\nShut it.\n```",
        "the rule of a weakness is written in its weakness.toml. "
        "Leave body and options out here",
    ),
    "rule id that is taken": (
        "```{rule} DOOR-KEY\n:for: user\nShut it.\n```",
        f"rule id DOOR-KEY is taken by security/doors, line {_DOOR_KEY}. "
        "Choose another: ids are for life",
    ),
}
"""Each fault: what the page has, and the message after its place."""


def _faulty_page() -> tuple[str, dict[str, int]]:
    """Return a page with every fault, and the line on which each stands."""
    text, lines = "# Faults\n\n", {}
    for name, (source, _) in _FAULTS.items():
        lines[name] = text.count("\n") + 1
        text += f"{source}\n\n"
    return text, lines


_TEXT, _LINES = _faulty_page()
_UNUSED = (
    *(
        f"cellar/forgotten/{name}.py"
        for name in ("vulnerable", "almost_polite", "fixed", "attacks", "uses")
    ),
    "cellar/lost/program.py",
)
_ELSEWHERE = {
    "unknown CWE of a weakness": (
        "security/odd.md:3: WARNING: listings/odd/number/weakness.toml: CWE-4711 is not in "
        f"reference/data/cwe.toml. {_CWE_HINT}"
    ),
    "unknown OWASP category of a weakness": (
        "security/older.md:3: WARNING: listings/older/edition/weakness.toml: A01:2017 is "
        "not in reference/data/owasp.toml. Use A01:2021 to A10:2021, "
        "A01:2025 to A10:2025"
    ),
    "empty checklist": (
        "security/empty.md:3: WARNING: this checklist would be empty. "
        "Add {rule} boxes to the page"
    ),
    "stale record, for the statistics": (
        "intro.md:7: WARNING: listings/cellar/stale: its record is stale. Run `make record`"
    ),
    "missing record, for the catalogue": (
        "WARNING: listings/cellar/unseen: nothing is recorded of it. Run `make record`"
    ),
    "stale record, for the catalogue": (
        "WARNING: listings/cellar/stale: its record is stale. Run `make record`"
    ),
    **{
        f"unused {path}": f"listings/{path}:1: WARNING: no page shows listings/{path}. "
        "Show it on its chapter, or delete it"
        for path in _UNUSED
    },
}
"""What is found on other pages than that of the faults, or on none."""


def _faulty_book(root: Path) -> Book:
    """Return the good book with every fault added that leaves the others standing."""
    book = good_book(root)
    cellar = ("stale", "unseen", "changed", "unmet", "forgotten", "no_lab")
    for number, name in enumerate(cellar):
        book.weakness(
            f"cellar/{name}", f"CELLAR-{number}", browser=name.endswith("lab")
        )
    (book.listings / "cellar" / "no_lab" / "lab.py").unlink()
    book.weakness("odd/number", "ODD-CWE", cwe="CWE-4711")
    book.weakness("older/edition", "ODD-OWASP", owasp="A01:2017")
    book.demonstration("cellar/rusty")
    book.demonstration("cellar/lost")
    book.record()
    book.outdate("cellar/stale")
    book.outdate("cellar/rusty")
    book.outdate("cellar/changed", "fuzzing")
    book.forget("cellar/unmet", "fuzzing")
    book.forget("cellar/unseen")
    book.write("images/silent.svg", "<svg></svg>")
    for page in ("weaknesses", "evidence", "scanners"):  # they gather all weaknesses
        book.drop_page(f"reference/{page}")
    book.page(_PAGE, _TEXT)
    book.page("security/odd", "# Odd\n\n```{at-a-glance}\n```\n")
    book.page("security/older", "# Older\n\n```{at-a-glance}\n```\n")
    book.page("security/empty", "# Empty\n\n```{checklist}\n```\n")
    book.page("security/shown", _page_that_shows(book))
    return book


def _page_that_shows(book: Book) -> str:
    """Return a page for whatever the others do not show, but for what is forgotten."""
    shown = [
        f"```{{variant}} {folder.parent.name}/{folder.name}/{variant}\n```"
        for folder in sorted(book.listings.glob("*/*"))
        if (folder / "weakness.toml").exists() and folder.name != "forgotten"
        for variant in ("vulnerable", "almost_polite", "fixed")
    ]
    shown += [
        f"```{{evidence}} {slug}\n```"
        for slug in ("odd/number", "older/edition", "cellar/no_lab")
    ]
    return "# Shown\n\n" + "\n\n".join(shown) + "\n"


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Built:
    with pytest.MonkeyPatch.context() as patch:
        leave_out_labs(patch)
        return _faulty_book(tmp_path_factory.mktemp("faulty")).build()


def owed(fault: str) -> str:
    """Return the warning that is owed to a fault of the page."""
    return f"{_PAGE}.md:{_LINES[fault]}: WARNING: {_FAULTS[fault][1]}"


@pytest.mark.parametrize("fault", _FAULTS)
def test_a_fault_is_reported_with_its_line_and_hint(faulty: Built, fault: str) -> None:
    assert faulty.warnings.count(owed(fault)) == 1, _near(faulty, _LINES[fault])


def _near(built: Built, line: int) -> str:
    place = f"{_PAGE}.md:{line}:"
    found = [warning for warning in built.warnings if warning.startswith(place)]
    return "instead: " + ("\n".join(found) or "nothing")


@pytest.mark.parametrize("fault", _ELSEWHERE)
def test_a_fault_of_a_listing_is_reported_with_its_hint(
    faulty: Built, fault: str
) -> None:
    assert faulty.warnings.count(_ELSEWHERE[fault]) == 1


def test_nothing_else_is_reported(faulty: Built) -> None:
    known = {*map(owed, _FAULTS), *_ELSEWHERE.values()}
    assert [warning for warning in faulty.warnings if warning not in known] == []


def test_one_fault_leaves_the_rest_of_the_page_standing(faulty: Built) -> None:
    text = faulty.article(_PAGE).get_text()
    assert "CWE-4711" in text
    assert "attic" in text
    assert [
        entry["slug"] for entry in faulty.json("weaknesses.json")["weaknesses"]
    ] == [
        "cellar/changed",
        "cellar/forgotten",
        "cellar/no_lab",
        "cellar/unmet",
        "doors/any_key",
        "odd/number",
        "older/edition",
        "windows/ajar",
        "windows/wide",
    ]


def test_without_any_record_each_place_says_which_to_make(tmp_path: Path) -> None:
    book = good_book(tmp_path)
    shutil.rmtree(tmp_path / "records")
    told: dict[str, set[str]] = {}
    for warning in book.build().warnings:
        place, said, target = re.fullmatch(
            r"(?:(\S+): )?WARNING: listings/\w+/\w+: (.+)\. Run `make (\w+)`", warning
        ).groups()  # type: ignore[union-attr]
        if place:
            page, line = place.split(":")
            source = (tmp_path / page).read_text(encoding="utf-8").splitlines()
            directive = source[int(line) - 1].partition("}")[0].lstrip("`{")
        else:
            directive = "the catalogue"
        told.setdefault(f"{said}: make {target}", set()).add(directive)
    assert told == {
        "nothing is recorded of it: make record": {
            *(
                "attack",
                "evidence",
                "demonstration",
                "proof-statistics",
                "all-evidence",
            ),
            "the catalogue",
        },
        "no scanner has seen it: make scan": {
            *("at-a-glance", "scanners", "scanner-matrix", "weakness-index"),
        },
        "it has met no inputs: make fuzz": {"fuzzing"},
    }


def test_a_source_without_its_day_is_reported_where_it_is_drawn_on(
    tmp_path: Path,
) -> None:
    book = good_book(tmp_path)
    rows = (tmp_path / "reference/sources/doors.toml").read_text(encoding="utf-8")
    book.write(
        "reference/sources/doors.toml", rows.replace("checked = 2025-02-03\n", "")
    )
    fault = (
        "WARNING: reference/sources/doors.toml: source CVE-2024-23334 lacks checked. "
        "Each [[source]] has id, title, url and checked"
    )
    warnings = book.build().warnings
    assert {warning.partition(":")[0] for warning in warnings} == {
        "security/doors.md",
        "reference/scanners.md",
    }
    assert all(warning.endswith(fault) for warning in warnings)


def test_a_listing_that_cannot_be_loaded_does_not_break_the_build_off(
    tmp_path: Path,
) -> None:
    book = good_book(tmp_path)
    metadata = (book.listings / "windows/ajar/weakness.toml").read_text("utf-8")
    book.write("listings/windows/ajar/weakness.toml", f'colour = "red"\n{metadata}')
    fault = "listings/windows/ajar/weakness.toml:1: unknown key 'colour'"
    assert any(fault in warning for warning in book.build().warnings)


@pytest.mark.parametrize(
    ("cwe", "owasp", "unknown"),
    [("CWE-4711", "A01:2021", "CWE-4711"), ("CWE-100", "A01:2017", "A01:2017")],
)
def test_an_unknown_number_does_not_break_the_indexes_off(
    tmp_path: Path, cwe: str, owasp: str, unknown: str
) -> None:
    book = good_book(tmp_path)
    book.weakness("windows/ajar", "PANE-SHUT", cwe=cwe, owasp=owasp)
    book.record()
    assert any(
        warning.startswith("reference/weaknesses.md:") and unknown in warning
        for warning in book.build().warnings
    )


def test_a_missing_lab_does_not_break_the_build_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out_labs(tmp_path / "labs", monkeypatch)
    book = good_book(tmp_path / "book")
    (book.listings / "doors" / "any_key" / "lab.py").unlink()
    assert any("lab.py: the file is missing" in w for w in book.build().warnings)
