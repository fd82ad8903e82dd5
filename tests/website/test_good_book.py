"""What readers get from a book in which every directive and role is used, without a fault."""

import json
import re
import subprocess
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest
from bs4 import Tag

from tests.unchanged import depends_on
from tests.website.books import INPUTS, ROOT, VULNERABLE, Built, one, table_rows, words
from tests.website.house import good_book, lay_out_labs, leave_out_labs
from website.hooks import page_tools
from website.hooks.settings import origin, public_address

pytestmark = depends_on(*INPUTS)

_ALL = "CPython 3.11, 3.13; Pyodide 3.14"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The good book with its labs, built at nobody's address."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SITE_URL", "REPOSITORY_URL", "REPOSITORY_BRANCH"):
            patch.delenv(name, raising=False)
        lay_out_labs(tmp_path_factory.mktemp("labs"), patch)
        return good_book(tmp_path_factory.mktemp("book")).build()


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same book without its labs, built at an address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://book.example/")
        patch.setenv("REPOSITORY_URL", "https://github.com/example/book")
        patch.delenv("REPOSITORY_BRANCH", raising=False)
        leave_out_labs(patch)
        return good_book(tmp_path_factory.mktemp("book")).build()


@pytest.fixture(scope="module")
def doors(built: Built) -> Tag:
    return built.article("security/doors")


def block(page: Tag, caption: str) -> Tag:
    """Return the code that stands under a caption."""
    [found] = [
        wrapper
        for wrapper in page.select(".literal-block-wrapper")
        if words(one(wrapper, ".code-block-caption")) == caption
    ]
    return one(found, "pre")


def test_a_good_book_gives_no_warning(built: Built, bare: Built) -> None:
    assert built.warnings == ()
    assert bare.warnings == ()


@pytest.mark.parametrize(
    ("caption", "marked"),
    [
        (
            "vulnerable.py: the marked line is where it goes wrong",
            ['return f"open for {key}"'],
        ),
        (
            "almost_polite.py: the marked lines are where it goes wrong",
            ["if not key:", 'raise ValueError("no key")'],
        ),
        ("almost_polite.py, in part", []),
        ("The check alone", []),
    ],
)
def test_the_dangerous_lines_are_marked(
    doors: Tag, caption: str, marked: list[str]
) -> None:
    assert [words(line) for line in block(doors, caption).select(".hll")] == marked


def test_no_reader_sees_a_marker(doors: Tag) -> None:
    assert "# show:" not in doors.get_text()
    assert "# end:" not in doors.get_text()


def test_a_region_is_shown_alone_and_dedented(doors: Tag) -> None:
    assert block(doors, "The check alone").get_text() == (
        'if key != "brass":\n    raise ValueError("wrong key")\n'
    )


@pytest.mark.parametrize(
    ("caption", "removed", "added"),
    [
        (
            "From vulnerable.py to fixed.py",
            ['-"""A door that opens; its sign says <!-- <script> </script>."""\n'],
            [
                '+"""A door that opens to its key."""\n',
                '+    if key != "brass":\n',
                '+        raise ValueError("wrong key")\n',
            ],
        ),
        (
            "From fixed.py to almost_polite.py",
            [
                '-"""A door that opens to its key."""\n',
                '-    if key != "brass":\n',
                '-        raise ValueError("wrong key")\n',
            ],
            [
                '+"""A door that opens to those who bring something."""\n',
                "+    if not key:\n",
                '+        raise ValueError("no key")\n',
            ],
        ),
    ],
)
def test_a_diff_shows_the_lines_that_change(
    doors: Tag, caption: str, removed: list[str], added: list[str]
) -> None:
    diff = block(doors, caption)
    assert [line.get_text() for line in diff.select(".gd")] == removed
    assert [line.get_text() for line in diff.select(".gi")] == added
    assert "@@" not in diff.get_text()


def test_an_attack_is_shown_once_with_its_code(doors: Tag) -> None:
    code = block(doors, "attacks.py: attack_tin_key").get_text()
    assert code.startswith("def attack_tin_key(")
    assert code.endswith('target.open_door("tin")\n')


def test_what_an_attack_sends_stands_by_itself_above_its_code(doors: Tag) -> None:
    [sent] = doors.select(".payload")
    assert words(one(sent, ".code-block-caption")) == "What is sent as key"
    assert one(sent, "pre").get_text() == "tin\n"
    code = sent.find_next_sibling()
    assert isinstance(code, Tag)
    assert words(one(code, ".code-block-caption")) == "attacks.py: attack_tin_key"


def test_an_attack_says_in_words_what_it_came_to(doors: Tag) -> None:
    outcomes = [words(box) for box in doors.select(".outcome-won, .outcome-blocked")]
    seen = "The program was seen to: opened /stage/door"
    against = "attack_tin_key against"
    creaks = (
        r"the door creaks\x07\x7f\x85\u2028\u2029\u061c\u200e\u200f"
        r"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
    assert outcomes == [
        f"{against} vulnerable.py: won {creaks} {seen}",
        f"{against} fixed.py: blocked {creaks} ValueError: wrong key",
        f"{against} almost_polite.py: blocked on CPython 3.11; Pyodide 3.14 "
        f"{creaks} ValueError: wrong key",
        f"{against} almost_polite.py: won on CPython 3.13 {creaks} {seen}",
    ]


_EVIDENCE = [
    ["What was tried", "vulnerable.py", "almost_polite.py", "fixed.py"],
    [
        "attack: Bring a key of tin.",
        "won",
        "blocked (CPython 3.11; Pyodide 3.14); won (CPython 3.13)",
        "blocked",
    ],
    ["attack: Bring nothing.", "won", "blocked", "blocked"],
    ["attack: Bring two.", "won", "won", "blocked"],
    ["use: Bring the key.", "passed", "passed", "passed"],
    ["use: Come back.", "passed", "passed", "passed"],
]


def test_the_evidence_says_in_words_what_every_variant_came_to(doors: Tag) -> None:
    region = one(doors, "#proof-doors-any-key")
    assert table_rows(one(region, "table")) == _EVIDENCE
    note = region.find_next_sibling("p")
    assert note is not None
    assert words(note) == (
        f"Seen on {_ALL}. Repeat it: python -m prover doors/any_key. Beyond these, "
        "fixed.py met 12,345 inputs made up to break it (keys), and none did."
    )


def test_a_wide_table_can_be_reached_and_scrolled_by_keyboard(doors: Tag) -> None:
    region = one(doors, "#proof-doors-any-key")
    assert region["role"] == "region"
    assert region["tabindex"] == "0"
    assert region["aria-label"] == "Evidence: Open door: doors/any_key"


def test_the_first_column_of_a_table_is_a_heading(doors: Tag) -> None:
    rows = doors.select("#proof-doors-any-key tbody tr")
    assert [row.select("th, td")[0].name for row in rows] == ["th"] * len(rows)


@pytest.mark.parametrize(
    ("page", "rows"),
    [
        (
            "security/doors",
            [
                ["keen 1.0", "seen (K1)", "false alarm (K2)"],
                ["dull 1.0", "not seen", "quiet"],
            ],
        ),
        (
            "basics/windows",
            [
                ["keen 1.0", "flags another line (K2)", "quiet"],
                ["dull 1.0", "not seen", "quiet"],
            ],
        ),
    ],
)
def test_the_scanners_row_says_what_each_sees(
    built: Built, page: str, rows: list[list[str]]
) -> None:
    region = one(built.article(page), '[aria-label^="What the scanners see"]')
    head, *body = table_rows(one(region, "table"))
    assert head == ["Scanner", "vulnerable.py", "fixed.py"]
    assert body == rows


def test_what_scanners_see_is_green_and_what_they_miss_is_red(built: Built) -> None:
    """By the colours of the evidence: ``blocked`` is good news, ``won`` is bad."""
    shown = [
        (words(tag), *tag["class"])
        for page in ("security/doors", "basics/windows", "reference/scanners")
        for tag in built.article(page).select(
            '[aria-label^="What the scanners see"] .verdict, '
            '[aria-label="Scanners by weakness"] .verdict'
        )
    ]
    assert set(shown) == {
        ("seen (K1)", "verdict", "verdict-blocked"),
        ("flags another line (K2)", "verdict", "verdict-elsewhere"),
        ("seen", "verdict", "verdict-blocked"),
        ("elsewhere", "verdict", "verdict-elsewhere"),
        ("not seen", "verdict", "verdict-won"),
    }


def test_the_matrix_counts_and_lists_what_no_scanner_sees(built: Built) -> None:
    page = built.article("reference/scanners")
    counted = table_rows(one(page, '[aria-label="Scanners, counted"] table'))
    assert counted[1:] == [
        ["keen 1.0", "1 of 3", "1 of 3", "1 of 3", "1 of 3"],
        ["dull 1.0", "0 of 3", "0 of 3", "3 of 3", "0 of 3"],
    ]
    matrix = table_rows(one(page, '[aria-label="Scanners by weakness"] table'))
    assert matrix[1:] == [
        ["Open door: doors/any_key, in Doors", "seen, false alarm", "not seen"],
        ["Open door: windows/ajar, in Windows", "elsewhere", "not seen"],
        ["Open door: windows/wide, in Windows", "not seen", "not seen"],
    ]
    [rubric] = [r for r in page.select(".rubric") if "no scanner" in r.get_text()]
    unseen = rubric.find_next("ul")
    assert isinstance(unseen, Tag)
    assert [words(item) for item in unseen.select("li")] == [
        "Open door: windows/ajar, in Windows",
        "Open door: windows/wide, in Windows",
    ]


def card(page: Tag) -> dict[str, str]:
    facts = one(page, ".summary-card dl")
    return {
        words(term): words(fact)
        for term, fact in zip(facts.select("dt"), facts.select("dd"), strict=True)
    }


def test_the_card_gathers_the_facts_of_the_chapter(doors: Tag) -> None:
    assert card(doors) == {
        "Do this": "Open doors/any_key to its key only.",
        "Level": "apprentice",
        "CWE": "CWE-22 Path Traversal",
        "OWASP Top 10": "A01:2025 Broken Doors",
        "Modules": "pathlib",
        "Scanners": "keen sees 1 of 1, dull sees 0 of 1",
        "Proof": "3 attacks, 1 fix tried in vain, 2 legitimate uses, "
        f"all run on {_ALL}",
        "Sources": "read on 2025-02-03",
    }


def test_the_card_of_several_weaknesses_has_them_in_the_order_of_the_page(
    built: Built,
) -> None:
    assert card(built.article("basics/windows")) == {
        "Do these": "Open windows/wide to its key only. Open windows/ajar to its key only.",
        "Level": "2 apprentice",
        "CWE": "CWE-22 Path Traversal; CWE-100 Round Number",
        "OWASP Top 10": "A01:2025 Broken Doors; A01:2021 Older Doors",
        "Modules": "glass, pathlib",
        "Scanners": "keen, dull: none sees any of the 2",
        "Proof": "6 attacks, 2 fixes tried in vain, 4 legitimate uses, all run on "
        "CPython 3.11, 3.13; what can run there, on Pyodide 3.14 as well",
    }


def test_a_rule_stands_in_a_box_with_its_id_and_audiences(built: Built) -> None:
    box = one(built.article("security/doors"), "#rule-door-key")
    assert words(one(box, ".rule-label")) == "Rule DOOR-KEY for author and reviewer"
    assert words(one(box, ".rule-text")) == "Open doors/any_key to its key only."
    own = one(built.article("basics/windows"), "#rule-pane-clean")
    assert words(one(own, ".rule-label")) == "Rule PANE-CLEAN for user and deployer"
    assert words(one(own, ".rule-text")) == "Clean a pane from both sides."


def test_a_page_lists_its_own_rules_only(doors: Tag) -> None:
    checklist = one(doors, ".checklist")
    assert words(checklist) == "DOOR-KEY Open doors/any_key to its key only."
    assert one(checklist, "a")["href"] == "#rule-door-key"


def test_the_checklists_hold_every_rule_under_its_audiences(built: Built) -> None:
    pages = {
        audience: built.article(f"reference/checklists/{audience}")
        for audience in ("author", "reviewer", "deployer", "user")
    }
    listed = {
        audience: [words(a) for a in page.select(".checklist p > a")]
        for audience, page in pages.items()
    }
    assert listed == {
        "author": ["DOOR-KEY", "PANE-WIDE", "PANE-SHUT"],
        "reviewer": ["DOOR-KEY", "PANE-WIDE", "PANE-SHUT"],
        "deployer": ["PANE-CLEAN"],
        "user": ["PANE-CLEAN"],
    }
    chapters = pages["author"].select(".checklist-chapter > h2")
    assert [words(each) for each in chapters] == ["Doors", "Windows"]
    first = pages["author"].select(".checklist li:first-child")[0]
    assert [link["href"] for link in first.select("a")] == [
        "../../security/doors.html#rule-door-key",
        "../../security/doors.html#proof-doors-any-key",
    ]


@pytest.mark.parametrize(
    ("section", "entries"),
    [
        (
            "by-cwe",
            [
                ("CWE-22 Path Traversal", ["doors/any_key", "windows/wide"]),
                ("CWE-100 Round Number", ["windows/ajar"]),
            ],
        ),
        (
            "by-owasp",
            [
                ("A01:2025 Broken Doors", ["doors/any_key", "windows/wide"]),
                ("A01:2021 Older Doors", ["windows/ajar"]),
            ],
        ),
        (
            "by-module",
            [
                ("glass", ["windows/ajar"]),
                ("pathlib", ["doors/any_key", "windows/ajar", "windows/wide"]),
            ],
        ),
        ("by-scanner-rule", [("keen K1", ["doors/any_key"])]),
    ],
)
def test_the_indexes_lead_from_each_key_to_the_proofs(
    built: Built, section: str, entries: list[tuple[str, list[str]]]
) -> None:
    index = one(built.article("reference/weaknesses"), f"#{section} dl")
    found = [
        (
            words(term),
            [words(a).removeprefix("Open door: ") for a in fact.select("li > p > a")],
        )
        for term, fact in zip(index.select("dt"), index.select("dd"), strict=True)
    ]
    assert found == entries
    for item in index.select("li"):
        assert words(one(item, ".chapter-note")) in {", in Doors", ", in Windows"}
    for link in index.select("li > p > a"):
        page, anchor = str(link["href"]).removeprefix("../").split(".html#")
        one(built.article(page), f"#{anchor}")


def test_all_evidence_of_a_part_has_every_table_under_its_title(built: Built) -> None:
    page = built.article("reference/evidence/security")
    sections = page.select("section section")
    assert [words(one(section, "h2")) for section in sections] == [
        "Open door: doors/any_key",
        "Open door: windows/ajar",
        "Open door: windows/wide",
    ]
    assert table_rows(one(sections[0], "table")) == _EVIDENCE
    # The page of the weakness has the anchor; a second one would be ambiguous.
    assert not page.select("[id^=proof-]")


def test_the_index_of_evidence_keeps_every_anchor_and_leads_on(built: Built) -> None:
    page = built.article("reference/evidence")
    items = page.select(".evidence-index > li")
    assert [item["id"] for item in items] == [
        "all-doors-any-key",
        "all-windows-ajar",
        "all-windows-wide",
    ]
    assert one(items[1], "p > a")["href"] == "evidence/security.html#all-windows-ajar"
    assert words(items[1]) == (
        "Open door: windows/ajar, in Windows (CWE-100, pathlib, glass)"
    )
    for item in items:
        one(built.article("reference/evidence/security"), f"#{item['id']}")


def test_all_sources_name_the_cve_and_the_days(built: Built) -> None:
    source = one(built.article("reference/scanners"), "#sources li")
    assert words(source) == (
        "A door left open (CVE-2024-23334, published 2024-01-29, checked 2025-02-03)"
    )
    assert one(source, "a")["href"] == "https://example.com/door"


def test_hostile_inputs_are_counted_fix_by_fix(built: Built) -> None:
    table = one(built.article("reference/scanners"), "#hostile-inputs table")
    assert table_rows(table)[1:] == [
        [f"Open door: {slug}", "Whatever the key, the door holds.", "keys", "12,345"]
        for slug in ("doors/any_key", "windows/ajar", "windows/wide")
    ]


def test_the_statistics_are_counted_from_the_record(built: Built) -> None:
    page = built.article("intro")
    # 5 functions, 3 variants; 3 Pythons for those with a lab, 2 for the other.
    assert [words(item) for item in page.select(".statistics li")] == [
        "3 weaknesses",
        "9 attacks",
        "3 fixes that fail",
        "120 trials recorded",
    ]
    assert words(one(page, ".evidence-note")) == f"Counted from the record of {_ALL}."


def test_a_demonstration_shows_what_the_newest_python_printed_or_all(
    doors: Tag,
) -> None:
    printed = [
        words(box) for box in doors.select(".outcome") if "Printed" in box.get_text()
    ]
    assert printed == [
        "Printed by CPython 3.13 creak, new",
        "Printed by CPython 3.11; Pyodide 3.14 creak",
        "Printed by CPython 3.13 creak, new",
    ]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("CWE-22", "https://cwe.mitre.org/data/definitions/22.html"),
        ("CVE-2024-23334", "https://www.cve.org/CVERecord?id=CVE-2024-23334"),
        ("Windows", "../basics/windows.html"),
        ("hinge", "../reference/glossary.html#term-hinge"),
    ],
)
def test_roles_lead_to_their_sources(doors: Tag, text: str, address: str) -> None:
    links = one(doors, "#roles").select("p a.reference")
    assert {words(link): link["href"] for link in links}[text] == address


def test_a_planned_chapter_is_named_and_not_linked(doors: Tag) -> None:
    assert words(one(doors, "#roles em")) == "Cellars and stairs (planned)"


def test_a_drawing_stands_inline_with_its_caption(doors: Tag) -> None:
    figure = one(doors, "figure.drawing")
    assert one(figure, "svg[role=img] > title").get_text() == "A door, ajar"
    assert words(one(figure, "figcaption")) == "A door, ajar."
    assert "<?xml" not in str(figure)


def test_rules_attacks_and_weaknesses_have_an_address(doors: Tag) -> None:
    links = {link["href"]: link["title"] for link in doors.select("a.headerlink")}
    assert links["#rule-door-key"] == "Link to this rule"
    assert links["#doors-any-key-attack-tin-key"] == "Link to this code"
    assert links["#proof-doors-any-key"] == "Link to this weakness"
    for address in links:
        assert len(doors.select(f"[id='{address[1:]}']")) == 1


def test_every_page_ends_with_its_markdown_and_where_to_correct_it(
    built: Built, bare: Built
) -> None:
    (alone,) = built.page("security/doors").select(".page-tools a")
    assert words(alone) == "This page as Markdown"
    assert alone["href"] == "doors.md"
    links = {
        words(link): link["href"]
        for link in bare.page("security/doors").select(".page-tools a")
    }
    repository = "https://github.com/example/book"
    assert links["Edit this page"] == f"{repository}/edit/main/security/doors.md"
    assert (
        links["Report a mistake"]
        == f"{repository}/issues/new?title=Mistake%20in%20Doors"
    )


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://github.com/a/b.git", "https://github.com/a/b"),
        ("git@github.com:a/b.git", "https://github.com/a/b"),
        ("ssh://git@gitlab.com/a/b/c", "https://gitlab.com/a/b/c"),
        ("https://name:word@github.com/a/b", ""),
        ("https://git.example.com/a/b", ""),
        ("https://github.com/", ""),
        ("/home/a/b", ""),
        ("", ""),
    ],
)
def test_a_clone_names_where_it_came_from_if_that_is_public(
    remote: str, address: str
) -> None:
    assert public_address(remote) == address


def test_the_origin_of_a_clone_is_read(tmp_path: Path) -> None:
    assert origin(tmp_path) == ""
    for command in (
        ["init", "--quiet"],
        ["remote", "add", "origin", "git@github.com:a/b.git"],
    ):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True)
    assert origin(tmp_path) == "https://github.com/a/b"


def test_pages_of_gitlab_are_edited_there() -> None:
    options = {
        "repository_url": "https://gitlab.com/a/b",
        "repository_branch": "main",
    }
    found = page_tools.links(options, "intro.md", "House & door")
    assert found == {
        "Edit this page": "https://gitlab.com/a/b/-/edit/main/intro.md",
        "Report a mistake": "https://gitlab.com/a/b/-/issues/new"
        "?issue[title]=Mistake%20in%20House%20%26%20door",
    }


def test_the_lab_carries_its_facts_for_the_script(doors: Tag) -> None:
    box = one(doors, "#lab-doors-any-key")
    assert box["data-lab"] == "doors/any_key"
    facts = json.loads(one(box, 'script[type="application/json"]').get_text())
    assert facts["goal"] == "Open the door without its key."
    assert facts["program"].splitlines()[0] == VULNERABLE.splitlines()[0]
    assert "# show" not in facts["program"]
    assert facts["stories"]["use_it_again"] == "Come back."
    assert facts["attacks"].keys() == {
        "attack_tin_key",
        "attack_no_key",
        "attack_two_keys",
    }


def test_no_listing_can_change_where_the_facts_of_a_lab_end(doors: Tag) -> None:
    """HTML: after `<!--` and `<script`, the next end tag does not end the element."""
    script = one(doors, '#lab-doors-any-key script[type="application/json"]')
    assert "<" not in script.get_text()


def test_the_site_has_all_that_the_lab_loads(built: Built) -> None:
    files = built.json("lab/listings/doors/any_key.json")["files"]
    assert files["listings/doors/any_key/vulnerable.py"] == VULNERABLE
    assert "listings/doors/any_key/lab.py" in files
    prover = built.json("lab/prover.json")
    assert "prover/lab.py" in prover["files"]
    assert prover["bytes"] == 3 * len(b"four")
    assert (built.out / "lab" / "pyodide" / "pyodide.mjs").read_bytes() == b"four"
    assert not (built.out / "lab" / "listings" / "windows" / "ajar.json").exists()


@pytest.mark.parametrize(
    ("page", "script"),
    [
        ("security/doors", "lab.js"),
        ("intro", "lab.js"),
        ("reference/scanners", "progress.js"),
        ("reference/playground", "playground.js"),
        ("reference/evidence", None),
    ],
)
def test_only_pages_with_labs_load_their_scripts(
    built: Built, page: str, script: str | None
) -> None:
    loaded = [
        str(tag["src"]).rpartition("?")[0]
        for tag in built.page(page).select('script[src*="lab/"]')
    ]
    up = "../" if "/" in page else ""
    assert loaded == ([f"{up}lab/{script}"] if script else [])


def test_a_copy_of_a_lab_is_the_same_lab_and_links_lead_to_the_first(
    built: Built,
) -> None:
    copy = one(built.page("intro"), "#lab-doors-any-key")
    assert copy["data-lab"] == "doors/any_key"
    facts = json.loads(one(copy, 'script[type="application/json"]').get_text())
    assert facts["playground"] == "reference/playground.html#doors/any_key"
    table = one(built.article("reference/scanners"), ".lab-progress table")
    first = "../security/doors.html#lab-doors-any-key"
    assert table.select("a")[0]["href"] == first


def test_the_playground_has_every_program_and_attack_of_the_labs(built: Built) -> None:
    box = one(built.article("reference/playground"), ".playground")
    assert json.loads(one(box, "script").get_text()) == {
        "Doors": {"doors/any_key": "Open door: doors/any_key"},
        "Windows": {"windows/wide": "Open door: windows/wide"},
    }
    listing = built.json("lab/listings/doors/any_key.json")
    assert list(listing["programs"]) == ["vulnerable", "almost_polite", "fixed"]
    assert "# show" not in listing["programs"]["vulnerable"]
    attack = listing["attacks"]["attack_tin_key"]
    assert attack["story"] == "Bring a key of `tin`."
    assert attack["source"].startswith("def attack_tin_key(")


def test_without_its_labs_the_playground_says_so(bare: Built) -> None:
    box = one(bare.article("reference/playground"), ".playground")
    assert words(box).startswith("This copy of the book was built without its labs")
    assert not box.select("script")


def test_without_its_labs_the_book_shows_the_program_and_says_so(bare: Built) -> None:
    page = bare.page("security/doors")
    box = one(page, "#lab-doors-any-key")
    assert "open_door" in one(box, "pre").get_text()
    assert words(one(box, ".lab-plain")).startswith(
        "This copy of the book was built without its labs; make book brings them."
    )
    assert not box.select("script")
    assert not page.select('script[src*="lab/"]')
    assert not (bare.out / "lab").exists()
    assert not any(entry["lab"] for entry in bare.json("weaknesses.json")["weaknesses"])


def test_the_table_of_labs_leads_to_each(built: Built) -> None:
    table = one(built.article("reference/scanners"), ".lab-progress table")
    assert table_rows(table)[1:] == [
        [f"Open door: {slug}", chapter, "apprentice", cwe, "not yet", "not yet"]
        for slug, chapter, cwe in [
            ("doors/any_key", "Doors", "CWE-22"),
            ("windows/wide", "Windows", "CWE-22"),
        ]
    ]
    assert [link["href"] for link in table.select("a[href*=lab-]")] == [
        "../security/doors.html#lab-doors-any-key",
        "../basics/windows.html#lab-windows-wide",
    ]


def test_the_catalogue_says_what_the_book_proves(built: Built) -> None:
    catalogue = built.json("weaknesses.json")
    jsonschema.validate(catalogue, built.json("weaknesses.schema.json"))
    door, window, _ = catalogue["weaknesses"]
    assert door == {
        "slug": "doors/any_key",
        "title": "The door of doors/any_key",
        "name": "Open door: doors/any_key",
        "level": "apprentice",
        "rule": {
            "id": "DOOR-KEY",
            "for": ["author", "reviewer"],
            "text": "Open `doors/any_key` to its key only.",
        },
        "cwe": ["CWE-22"],
        "owasp": ["A01:2025"],
        "modules": ["pathlib"],
        "packages": [],
        "page": "security/doors.html#proof-doors-any-key",
        "lab": True,
        "attacks": 3,
        "pythons": ["cpython-3.11", "cpython-3.13", "pyodide-3.14"],
        "scanners": {
            "keen": {"vulnerable": "seen", "rules": "K1", "false_alarm": True},
            "dull": {"vulnerable": "not seen", "rules": "", "false_alarm": False},
        },
    }
    assert window["page"] == "basics/windows.html#proof-windows-ajar"
    assert window["lab"] is False
    assert window["scanners"]["keen"] == {
        "vulnerable": "elsewhere",
        "rules": "",
        "false_alarm": False,
    }


def test_only_pages_with_a_filter_load_it(built: Built) -> None:
    pages = [
        path.relative_to(built.out).as_posix()
        for path in built.out.glob("**/*.html")
        if "filter.js" in path.read_text(encoding="utf-8")
    ]
    assert sorted(pages) == [
        "reference/evidence.html",
        "reference/evidence/security.html",
        "reference/scanners.html",
        "reference/weaknesses.html",
    ]


def test_the_front_page_answers_at_the_bare_address(built: Built) -> None:
    index = (built.out / "index.html").read_bytes()
    assert index == (built.out / "intro.html").read_bytes()


def test_every_page_has_a_policy_with_the_hash_of_each_inline_script(
    built: Built,
) -> None:
    for name in ("index", "search", "security/doors", "reference/evidence"):
        page = built.page(name)
        policy = str(one(page, 'meta[http-equiv="Content-Security-Policy"]')["content"])
        inline = [
            tag.get_text()
            for tag in page.select("script:not([src]), style")
            if "json" not in str(tag.get("type"))
        ]
        assert len(inline) > 1, f"{name}: the theme has inline scripts and styles"
        for text in inline:
            digest = b64encode(sha256(text.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy, name
        assert re.sub(r" 'sha256-[\w+/=]+'", "", policy).split("; ") == [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",  # or a <base> put in would lead every address elsewhere
        ]


def test_the_page_is_light_or_dark_as_the_reader_has_set_it(built: Built) -> None:
    for name in ("intro", "security/doors", "404"):
        assert one(built.page(name), "body")["data-default-mode"] == "auto"


def test_buttons_that_fold_the_sidebar_are_named(built: Built) -> None:
    summaries = built.page("security/doors").select("nav li > details > summary")
    assert [summary["aria-label"] for summary in summaries] == [
        "Pages under Doors",
        "Pages under Checklists",
        "Pages under All evidence",
    ]


def test_at_nobodys_address_no_button_leads_anywhere(built: Built) -> None:
    page = built.page("security/doors")
    assert not page.select('a[href*="github.com"], link[rel=canonical]')


def test_at_an_address_the_buttons_lead_to_the_repository(bare: Built) -> None:
    page = bare.page("security/doors")
    canonical = one(page, "link[rel=canonical]")
    assert canonical["href"] == "https://book.example/security/doors.html"
    edit = "https://github.com/example/book/edit/main/security/doors.md"
    assert page.select(f'a[href="{edit}"]')


def test_the_schema_beside_the_pages_is_the_books(built: Built) -> None:
    schema = ROOT / "website" / "output" / "weaknesses.schema.json"
    assert (built.out / schema.name).read_bytes() == schema.read_bytes()
