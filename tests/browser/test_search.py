"""The search: what readers type brings the right section, with keys alone, and loads late."""

import tomllib
from typing import Any, TypedDict

import pytest
from playwright.sync_api import Page, Route, expect

from prover.loading import load_weakness
from tests.browser.inputs import search_inputs
from tests.browser.visit import ROOT, Visit, every_look
from tests.unchanged import depends_on

QUERIES = ROOT / "tests" / "browser" / "search_queries.toml"
PLANNED = ROOT / "reference" / "data" / "planned.toml"

pytestmark = [pytest.mark.slow, depends_on(search_inputs, QUERIES, PLANNED)]

_QUERIES = tomllib.loads(QUERIES.read_text(encoding="utf-8"))
RIGHT: dict[str, str] = _QUERIES["right"]
NOTHING: list[str] = _QUERIES["nothing"]["words"]
CHAPTERS: dict[str, str] = tomllib.loads(PLANNED.read_text(encoding="utf-8"))[
    "chapters"
]


class Result(TypedDict):
    """A result as it is shown: page#section, label, the labels above it, excerpt, marks."""

    address: str
    label: str
    place: str
    excerpt: str
    marks: list[str]


class Answer(TypedDict):
    """All that is shown for a query."""

    status: str
    planned: str
    results: list[Result]


_ASK = """
async ([words, typed]) => {
  const dialog = document.getElementById("pst-search-dialog");
  const field = dialog.querySelector("input");
  const list = dialog.querySelector(".search-results");
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  for (let end = typed ? 1 : words.length; end <= words.length; end += 1) {
    field.value = words.slice(0, end);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    // Not even a moment between two keys, but for one pause in the middle of the word.
    if (typed && end === words.length >> 1) await pause(3);
  }
  while (list.getAttribute("aria-busy") !== "false") await pause(1);
  const address = ({ pathname, hash }) => pathname.slice(1).replace(".html", "") + hash;
  const text = (element, selector) => element.querySelector(selector)?.textContent ?? "";
  return {
    status: text(dialog, "[role=status]"),
    planned: text(list, ".search-planned p"),
    results: [...list.querySelectorAll(":scope > li:not(.search-planned)")].map((each) => ({
      address: address(each.querySelector("a")),
      label: text(each, ".search-label"),
      place: text(each, ".search-place"),
      excerpt: text(each, "p"),
      marks: [...each.querySelectorAll("mark")].map((mark) => mark.textContent),
    })),
  };
}
"""


def ask(page: Page, words: str, *, typed: bool = False) -> Answer:
    """Put words into the dialog's field, whole or letter by letter; return what is shown."""
    answer: Answer = page.evaluate(_ASK, [words, typed])
    return answer


def opened(visit: Visit) -> Page:
    visit.open("intro")
    visit.page.keyboard.press("Control+K")
    return visit.page


def holds(answer: Answer, target: str) -> bool:
    """Tell whether an answer has among its first three what the list says is right."""
    if target in CHAPTERS:
        return answer["planned"].startswith(f"{CHAPTERS[target]}: not written yet")
    first = answer["results"][:3]
    if not target.startswith(("security/", "basics/", "reference/")):
        chapter = target.partition("/")[0]
        name = load_weakness(ROOT / "listings" / target).name
        return any(
            each["address"].partition("#")[0].endswith(f"/{chapter}")
            and (each["label"] == name or name in each["place"])
            for each in first
        )
    if "#" in target:
        return target in [each["address"] for each in first]
    return target in [each["address"].partition("#")[0] for each in first]


def test_readers_find_the_right_section_however_fast_they_type(visit: Visit) -> None:
    page = opened(visit)
    wrong, stale = {}, []
    for words, target in RIGHT.items():
        fast = ask(page, words, typed=True)
        answer = ask(page, words)
        if not holds(answer, target):
            wrong[words] = [(e["address"], e["label"]) for e in answer["results"][:3]]
        if fast != answer:
            stale.append(words)
    assert len(RIGHT) >= 120
    assert not wrong
    assert not stale
    assert not visit.errors
    assert not visit.elsewhere


def test_what_the_book_has_not_is_not_found(visit: Visit) -> None:
    page = opened(visit)
    nothing: Answer = {"status": "Nothing found.", "planned": "", "results": []}
    assert len(NOTHING) >= 20
    for words in NOTHING:
        assert ask(page, words, typed=True) == nothing, words
        assert ask(page, words) == nothing, words


def test_an_answer_that_comes_late_is_not_shown(visit: Visit) -> None:
    """The words with an x arrive only after the reader has typed something else."""
    held: list[Route] = []
    page = opened(visit)
    right = ask(page, "sql injection")
    files: dict[str, Any] = page.evaluate(
        "fetch('search-index/index.json').then((answer) => answer.json())"
    )
    page.route(f"**/{files['words']['x']}", lambda route: held.append(route))
    page = opened(visit)
    field = page.locator("#pst-search-dialog input")
    field.fill("xss")
    expect(page.locator("#pst-search-dialog .search-results")).to_have_attribute(
        "aria-busy", "true"
    )
    assert ask(page, "sql injection") == right
    page.wait_for_timeout(100)
    [route] = held
    with page.expect_response(f"**/{files['words']['x']}"):
        route.continue_()
    page.wait_for_timeout(100)
    assert page.locator(".search-label").all_inner_texts() == [
        each["label"] for each in right["results"]
    ]


def test_a_result_is_shown_where_the_words_stand(visit: Visit) -> None:
    """Every word of a query stands in what is shown of each result, or in the section."""
    page = opened(visit)
    texts = section_texts(page)
    for query in (
        *("traversal", "shell=True", "O_NOFOLLOW", "CWE-94", "literal_eval"),
        *("umask setgroups", "O_NOFOLLOW umask"),
    ):
        results = ask(page, query)["results"]
        assert results
        for each in results:
            shown = f"{each['label']} {each['place']} {texts[each['address']]}".lower()
            assert all(word in shown for word in query.lower().split()), (query, each)


def test_every_word_of_the_book_can_be_found(visit: Visit) -> None:
    """The engine takes words apart as the index does, and each shard is where it looks."""
    page = opened(visit)
    missing = page.evaluate(
        """async () => {
          const { wordsOf } = await import("/search-index/engine.js");
          const load = (name) => fetch(`search-index/${name}`).then((answer) => answer.json());
          const index = await load("index.json");
          const known = {};
          for (const [letter, name] of Object.entries(index.words)) {
            known[letter] = await load(name);
          }
          const loaded = await Promise.all(index.pages.map((page) => load(page.texts)));
          const texts = loaded.flat(2);
          const words = new Set(texts.flatMap(wordsOf).filter((word) => word.length <= 40));
          if (words.size < 1000) throw new Error(`${words.size} words`);
          return [...words].filter((word) => !Object.hasOwn(known[word[0]] ?? {}, word));
        }"""
    )
    assert not missing


def section_texts(page: Page) -> dict[str, str]:
    """Return the text of every section by its address, from the index."""
    texts: dict[str, str] = page.evaluate(
        """async () => {
          const load = (name) => fetch(`search-index/${name}`).then((answer) => answer.json());
          const index = await load("index.json");
          const texts = await Promise.all(index.pages.map((page) => load(page.texts)));
          const found = {};
          for (const [page, anchor] of index.sections) {
            const name = index.pages[page].url.replace(".html", "");
            found[anchor ? `${name}#${anchor}` : name] = texts[page].shift().join(" ");
          }
          return found;
        }"""
    )
    return texts


def test_a_result_opens_its_section(visit: Visit) -> None:
    page = opened(visit)
    field = page.locator("#pst-search-dialog input")
    field.fill("second order sql injection")
    page.locator(".search-results a").first.click()
    page.wait_for_url("**/security/sqlinjection.html#*")
    heading = page.get_by_role("heading", name="Second-order SQL injection")
    expect(heading).to_be_in_viewport()
    assert heading.evaluate("each => each.getBoundingClientRect().top") < 300


def test_enter_opens_what_was_typed_last(visit: Visit) -> None:
    page = opened(visit)
    ask(page, "traversal")
    page.locator("#pst-search-dialog input").evaluate(
        """(field) => {  // faster than any result can come
          field.value = "umask";
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.form.requestSubmit();
        }"""
    )
    page.wait_for_url("**/security/permissions.html*")


def test_the_slash_opens_it_but_not_while_typing(visit: Visit) -> None:
    visit.open("reference/evidence/files")
    field = visit.page.locator("#pst-search-dialog input")
    own = visit.page.get_by_role("searchbox", name="Filter")
    own.press("/")
    expect(own).to_have_value("/")
    expect(field).not_to_be_visible()
    own.blur()
    visit.page.keyboard.press("/")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    visit.page.keyboard.type("a/b")
    expect(field).to_have_value("a/b")


def test_what_is_not_written_yet_is_said(visit: Visit) -> None:
    page = opened(visit)
    answer = ask(page, "ssrf")
    assert answer["planned"] == (
        "Server-side request forgery: not written yet. Until then:"
    )
    page.keyboard.press("ArrowDown")
    until = page.locator(".search-planned a").first
    expect(until).to_be_focused()
    until.press("Enter")
    page.wait_for_url("**/security/*.html*")


def test_nothing_of_it_loads_before_the_first_use(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.open("intro")
    assert not [url for url in asked if "search-index" in url]


def test_with_keys_alone(visit: Visit) -> None:
    visit.open("intro")
    keyboard = visit.page.keyboard
    keyboard.press("Control+K")
    ask(visit.page, "traversal")
    keyboard.press("ArrowDown")
    links = visit.page.locator(".search-results a")
    expect(links.nth(0)).to_be_focused()
    keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    keyboard.press("ArrowUp")
    keyboard.press("ArrowUp")
    expect(visit.page.locator("#pst-search-dialog input")).to_be_focused()
    keyboard.press("Enter")
    visit.page.wait_for_url("**/security/traversalattacks.html*")


@every_look
def test_open_results_are_accessible(visit: Visit) -> None:
    visit.open("intro")
    visit.page.get_by_role("button", name="Search").locator(
        "visible=true"
    ).first.click()
    assert ask(visit.page, "pickle")["planned"]
    assert len(visit.page.locator(".search-label").all()) > 5
    violations = visit.violations()
    assert not violations, "\n".join(violations)
