"""The index of the search: a page's sections, the words of each, and where aliases lead."""

from pathlib import Path
from typing import Any

import pytest
from sphinx.errors import SphinxError

from tests.unchanged import depends_on
from tests.website.books import INPUTS, Book, Built
from website.output.search_index import words_of
from website.output.sections import sections

pytestmark = depends_on(*INPUTS)

_DOORS = """# Doors

They open.

## Keys of the house

### Why it holds

Brass does not bend.

```{evidence} doors/any_key
```

## Other ways in

A window: `window.open_wide`.
"""
_ALIASES = """[words]
doors = ["portal"]
"doors/any_key" = ["skeleton key"]
"security/doors#other-ways-in" = ["burglar"]
cellars = ["basement"]

[until]
cellars = ["doors", "doors/any_key"]
"""


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = Book(tmp_path)
    book.page("intro", "# A book\n\nOf doors.\n")
    book.page("security/doors", _DOORS)
    book.page("reference/list", "# All doors\n\nThey open.\n")
    book.weakness("doors/any_key", "DOOR-KEY")
    book.record()
    book.write("reference/data/aliases.toml", _ALIASES)
    return book


def index_of(built: Built) -> dict[str, Any]:
    index: dict[str, Any] = built.json("search-index/index.json")
    return index


def places(built: Built, word: str) -> dict[str, int]:
    """Return the labels of the sections that a word stands in, with its weight in each."""
    index = index_of(built)
    found = built.json(f"search-index/{index['words'][word[0]]}").get(word, [])
    labels = [label for _, _, label, *_ in index["sections"]]
    return {
        labels[at]: weight for at, weight in zip(found[::2], found[1::2], strict=True)
    }


def test_a_page_is_cut_at_its_headings() -> None:
    page = """<nav>x</nav><article class="bd-article"><section id="a"><h1>A <code>b</code><a
      class="headerlink" href="#a">#</a></h1><p>One<br>two.</p><section id="c"><h2>C</h2>
      <div id="proof-x" class="lab"><p>lab</p></div><pre><span>yaml</span><span>.load</span>
      </pre><table><td>cell</td><td>next</td></table></section><p>Three.</p><script>no</script>
      </section></article><footer>y</footer>"""
    whole, part = sections(page)
    assert (whole.anchor, whole.parent, whole.heading) == ("", None, "A b")
    assert (whole.prose, whole.code) == ("One two. Three.", "")
    assert (part.anchor, part.parent, part.heading) == ("c", 0, "C")
    assert (part.prose, part.code) == ("", "yaml.load cell next")
    assert part.ids == ["proof-x"]


def test_each_term_of_a_glossary_is_a_section() -> None:
    page = """<article class="bd-article"><section id="g"><h1>Glossary</h1><dl>
      <dt id="term-a">abstract tree</dt><dt id="term-b">AST</dt><dd><p>A tree.</p></dd>
      <dt id="term-c">bug</dt><dd><dl><dt>kinds</dt></dl>An error.</dd></dl><p>End.</p>
      </section></article>"""
    found = [(each.anchor, each.heading, each.prose) for each in sections(page)]
    assert found == [
        ("", "Glossary", "End."),
        ("term-a", "abstract tree", "A tree."),  # two terms, one definition
        ("term-b", "AST", "A tree."),
        ("term-c", "bug", "kinds An error."),
    ]


def test_a_page_without_an_article_has_no_sections() -> None:
    assert sections("<p>Moved.</p>") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("verify=False,", {"verify=false", "verify", "false"}),
        ("os.path.join(", {"os.path.join", "path.join", "os", "path", "join"}),
        (
            "ast.literal_eval",
            {"ast.literal_eval", "ast", "literal_eval", "literal", "eval"},
        ),
        ("(CWE-94)", {"cwe-94", "cwe", "94"}),
        ("__builtins__", {"__builtins__", "builtins"}),
        ("../../etc", {"etc"}),
        ("a user\u2019s name", {"a", "user", "name"}),
        (50 * "A", set()),
    ],
)
def test_words_of(text: str, words: set[str]) -> None:
    assert set(words_of(text)) == words


def test_the_section_of_a_weakness_has_its_name(book: Book) -> None:
    built = book.build()
    assert [label for _, _, label, *_ in index_of(built)["sections"]] == [
        *("A book", "Doors", "Open door: doors/any_key", "Why it holds"),
        *("Other ways in", "All doors"),
    ]
    name = "Open door: doors/any_key"
    assert name in places(built, "cwe-22")
    assert name in places(built, "house"), "its heading counts as well"
    assert {"Other ways in"} == places(built, "open_wide").keys()


def test_headings_weigh_most_and_lists_least(book: Book) -> None:
    built = book.build()
    doors = places(built, "doors")
    assert doors["Doors"] > 2 * doors["A book"], "a heading, and a mention"
    assert doors["Other ways in"] >= 10, "the heading above it"
    assert places(built, "cwe-22")["Open door: doors/any_key"] >= 30, "what it is about"
    opened = places(built, "they")
    assert opened["Doors"] > 1.2 * opened["All doors"], "a chapter, and a list"


def test_aliases_lead_to_sections(book: Book) -> None:
    index = index_of(book.build())
    labels = [label for _, _, label, *_ in index["sections"]]
    led = {
        each["words"][0]: labels[each["to"]]
        for each in index["aliases"]
        if "to" in each
    }
    assert led == {
        "portal": "Doors",
        "skeleton key": "Open door: doors/any_key",
        "burglar": "Other ways in",
    }
    [planned] = [each for each in index["aliases"] if "planned" in each]
    assert planned["planned"] == "Cellars and stairs"
    assert [labels[at] for at in planned["until"]] == [
        "Doors",
        "Open door: doors/any_key",
    ]


def test_a_weakness_without_its_proof_is_in_its_chapter(book: Book) -> None:
    book.outdate("doors/any_key")
    built = book.build()
    assert any("stale" in warning for warning in built.warnings)
    index = index_of(built)
    [alias] = [each for each in index["aliases"] if "skeleton key" in each["words"]]
    assert index["sections"][alias["to"]][2] == "Doors"


def test_once_a_planned_chapter_is_written_its_words_lead_there(book: Book) -> None:
    book.page("security/cellars", "# Cellars\n\nDown.\n")
    index = index_of(book.build())
    [alias] = [each for each in index["aliases"] if "basement" in each["words"]]
    assert index["sections"][alias["to"]][2] == "Cellars"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("#other-ways-in", "#elsewhere", "'security/doors#elsewhere' is no chapter"),
        ('["doors", ', '["attic", ', "'attic' is no chapter, weakness or section"),
        (
            '"burglar"',
            '"Portal"',
            "'portal' leads to doors and to security/doors#other",
        ),
    ],
)
def test_an_alias_that_leads_nowhere_fails_the_build(
    book: Book, old: str, new: str, fault: str
) -> None:
    book.write("reference/data/aliases.toml", _ALIASES.replace(old, new))
    with pytest.raises(SphinxError, match=f"reference/data/aliases.toml: {fault}"):
        book.build()


def test_no_file_of_an_earlier_build_stays(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = book.build().out / "search-index"
    first = {path.name for path in folder.iterdir()}
    book.page("intro", "# A book\n\nOf windows.\n")
    index = index_of(book.build())
    second = {path.name for path in folder.iterdir()}
    named = {*index["words"].values(), *(page["texts"] for page in index["pages"])}
    assert second == {*named, "engine.js", "index.json"}
    assert first - second
    monkeypatch.setenv("BOOK_DRAFT", "1")
    book.build()
    assert not folder.exists()
