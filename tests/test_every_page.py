"""What every page and every chapter must have: shared shape, no pasted code, checked facts."""

import re
import tomllib

import pytest
import yaml

from prover.weakness import Weakness
from tests.loaded import weaknesses
from tests.toc import ROOT, Page, all_pages, toc_entries

PAGES = all_pages()
CHAPTERS = [p for p in PAGES if p.name.startswith(("security/", "basics/"))]
FULL_CHAPTERS = [
    p for p in CHAPTERS if p.name != "security/fundamentals"
]  # that one is a map
LISTINGS = ROOT / "listings"

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
every_chapter = pytest.mark.parametrize(
    "page", FULL_CHAPTERS, ids=lambda page: page.name
)


def weaknesses_of(page: Page) -> list[Weakness]:
    chapter = page.name.rpartition("/")[2]
    return [each for each in weaknesses().values() if each.chapter == chapter]


def test_the_table_of_contents_holds_every_page() -> None:
    written = {
        path.relative_to(ROOT).with_suffix("").as_posix()
        for part in ("security", "basics", "reference")
        for path in (ROOT / part).glob("**/*.md")
    }
    missing = written - set(toc_entries())
    assert not missing, f"_toc.yml lacks {', '.join(sorted(missing))}"


def test_the_six_first_pages_keep_their_places() -> None:
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    [part] = [part for part in toc["parts"] if part["caption"] == "Python Security"]
    assert part["chapters"][:3] == [
        {"file": "security/secintro"},
        {
            "file": "security/fundamentals",
            "sections": [
                {"file": "security/executionmodel"},
                {"file": "security/threatmodel"},
                {"file": "security/attacklandscape"},
            ],
        },
        {"file": "security/traversalattacks"},
    ]


@every_page
def test_description_for_search_engines(page: Page) -> None:
    meta = page.front_matter.get("myst", {}).get("html_meta", {})
    description = meta.get("description", "")
    assert 50 <= len(description) <= 160, f"{page.path}:1: write 50 to 160 characters"


@every_page
def test_one_title_and_no_level_is_skipped(page: Page) -> None:
    levels = [level for _, level, _ in page.headings]
    assert levels.count(1) == 1, f"{page.path}: a page has one title"
    assert levels[0] == 1
    for (line, level, _), before in zip(page.headings[1:], levels, strict=False):
        assert level <= before + 1, f"{page.path}:{line}: this heading skips a level"


@every_page
def test_no_pasted_code(page: Page) -> None:
    for fence in page.fences:
        if re.match(r"\{code-cell\}|python|py\b", fence.info):
            code = [line for line in fence.lines if line.strip()]
            assert len(code) <= 3, (
                f"{page.path}:{fence.line}: {len(code)} lines of pasted Python. "
                "Put them under listings/ and show them by directive"
            )
    for number, line in page.prose:
        assert not re.match(r"( {4,}|\t)(def|class|import|from|for|if|with)\b", line), (
            f"{page.path}:{number}: this looks like pasted, indented code"
        )


@every_page
def test_no_raw_html_and_no_placeholders(page: Page) -> None:
    for number, line in page.prose:
        text = re.sub(r"`[^`]*`|<https?://[^>]*>", "", line)
        assert not re.search(r"</?[a-z]+[ />]", text), f"{page.path}:{number}: raw HTML"
        assert not re.search(
            r"\b(TODO|FIXME|TBD|lorem ipsum|coming soon)\b", line, re.I
        ), f"{page.path}:{number}: a placeholder"


@every_chapter
def test_fixed_parts_stand_in_their_order(page: Page) -> None:
    titles = [title for _, level, title in page.headings if level == 2]
    fixed = ["Finding it", "In practice", "Checklist", "Check yourself", "Going deeper"]
    found = [title for title in titles if title in fixed]
    assert found == [title for title in fixed if title in found], (
        f"{page.path}: {found}"
    )
    end = [title for title in fixed[2:] if title != "Check yourself" or title in titles]
    assert titles[-len(end) :] == end, f"{page.path} ends otherwise"
    if weaknesses_of(page):
        assert "Finding it" in titles, f"{page.path}: how does a reader find it?"
    if page.name.startswith("security/"):
        assert "In practice" in titles, f"{page.path}: what does a reader use instead?"


@every_chapter
def test_three_questions_with_folded_answers(page: Page) -> None:
    if "Check yourself" not in [title for _, _, title in page.headings]:
        pytest.skip("this page has no review questions yet")
    answers = [f for f in page.directives("admonition") if f.argument == "Answer"]
    assert len(answers) == 3, f"{page.path}: {len(answers)} answers, not three"
    for answer in answers:
        assert ":class: dropdown" in answer.lines, (
            f"{page.path}:{answer.line}: fold this answer with ':class: dropdown'"
        )


@every_chapter
def test_length(page: Page) -> None:
    least, most = (1200, 2700) if page.name.startswith("security/") else (800, 1900)
    assert least <= page.words <= most, f"{page.path}: {page.words} words of prose"


@every_chapter
def test_three_to_seven_rules_and_a_checklist(page: Page) -> None:
    rules = page.directives("rule")
    assert 3 <= len(rules) <= 7, f"{page.path}: {len(rules)} rules"
    assert len(page.directives("checklist")) == 1, f"{page.path}: one {{checklist}}"


@every_chapter
def test_every_weakness_is_shown_whole(page: Page) -> None:
    for weakness in weaknesses_of(page):
        slug = weakness.slug
        shown = {
            name: [f.argument for f in page.directives(name)]
            for name in ("variant", "attack", "diff", "evidence", "rule")
        }
        where = f"{page.path}: {slug}"
        assert page.directives("at-a-glance"), f"{page.path} has no {{at-a-glance}}"
        assert f"{slug}/vulnerable" in shown["variant"], f"{where}: show vulnerable.py"
        assert slug in shown["evidence"], f"{where}: show its {{evidence}}"
        assert slug in shown["rule"], f"{where}: show its {{rule}}"
        assert slug in shown["diff"] or f"{slug}/fixed" in shown["variant"], (
            f"{where}: the fix"
        )
        attacks = [a.rpartition("/")[0] for a in shown["attack"]]
        assert slug in attacks, f"{where}: show an {{attack}}"


def test_planned_chapters_are_not_yet_written() -> None:
    planned = tomllib.loads((ROOT / "reference" / "data" / "planned.toml").read_text())
    written = {page.name.rpartition("/")[2] for page in CHAPTERS}
    both = written & planned["chapters"].keys()
    assert not both, (
        f"reference/data/planned.toml still lists {', '.join(sorted(both))}"
    )


def test_the_search_says_where_to_read_until_a_planned_chapter_is_written() -> None:
    data = ROOT / "reference" / "data"
    planned = tomllib.loads((data / "planned.toml").read_text())["chapters"].keys()
    aliases = tomllib.loads((data / "aliases.toml").read_text())
    where = "reference/data/aliases.toml"
    if gone := aliases["until"].keys() - planned:
        pytest.fail(f"{where}: written by now, so delete under [until]: {sorted(gone)}")
    for table in ("words", "until"):
        missing = sorted(planned - aliases[table].keys())
        assert not missing, f"{where}: [{table}] lacks {', '.join(missing)}"


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "reference" / "sources").glob("*.toml")),
    ids=lambda p: p.stem,
)
def test_sources_are_whole_and_cited(path) -> None:
    [page] = [p for p in PAGES if p.name.rpartition("/")[2] == path.stem]
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["source"]
    for row in rows:
        assert {"id", "title", "url", "checked"} <= row.keys(), f"{path}: {row}"
        assert row["url"].startswith("https://"), f"{path}: {row['id']}"
        assert row["id"] in page.text or row["url"] in page.text, (
            f"{path}: {row['id']} is cited nowhere on {page.name}"
        )


@every_page
def test_every_cve_is_written_as_a_role(page: Page) -> None:
    for number, line in page.prose:
        bare = re.sub(r"\{cve\}`[^`]*`|https?://\S+|\[[^\]]*\]\([^)]*\)", "", line)
        assert not re.search(r"CVE-\d{4}-\d+", bare), (
            f"{page.path}:{number}: write {{cve}}`CVE-...`, which links and checks it"
        )


def test_every_glossary_term_is_used() -> None:
    """A term that is used and not defined fails the build; this is the other direction."""
    used = {
        re.sub(r".*<(.+)>$", r"\1", term)
        for page in PAGES
        for term in re.findall(r"\{term\}`([^`]+)`", page.text)
    }
    [glossary] = [p for p in PAGES if p.name == "reference/glossary"]
    [block] = glossary.directives("glossary")
    entries = "\n".join(block.lines).split("\n\n")
    unused = [
        entry.splitlines()[0]
        for entry in entries
        if not used & {line for line in entry.splitlines() if not line.startswith(" ")}
    ]
    assert not unused, f"nothing links to {', '.join(unused)}"
