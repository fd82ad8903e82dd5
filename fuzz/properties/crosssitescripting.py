"""What must hold of the fixes of `crosssitescripting`. The docstring is the claim."""

import json
import re
from html.parser import HTMLParser

from hypothesis import strategies as st

from fuzz.properties.register import holds_for
from fuzz.runner import Case
from prover.markup import scripts_in

_PARTS = (
    *(
        "<script>",
        "</script>",
        "</SCRIPT >",
        "<script src=//x>",
        "<!--",
        "-->",
        "<![CDATA[",
    ),
    *(
        "steal()",
        "steal()//",
        "<img src=x onerror=steal()>",
        "<svg/onload=steal()>",
        "<b",
    ),
    *(
        " onfocus=steal() autofocus",
        "\tonclick=steal()",
        "\x0conload=steal()",
        "/onclick=",
    ),
    *(
        '"',
        "'",
        "`",
        ">",
        "<",
        "/>",
        "=",
        "&",
        "&quot;",
        "&#34;",
        "&#x27;",
        "&lt;",
        ";",
    ),
    *(
        "javascript:steal()",
        "JAVASCRIPT:",
        "java\tscript:steal()",
        "\x01javascript:steal()",
    ),
    *(
        "data:text/html,<script>steal()</script>",
        "vbscript:",
        "//example.com",
        "http://",
    ),
    *(
        "https://example.com/",
        "https://x\njavascript:steal()",
        " ",
        "\n",
        "\t",
        "\x0c",
        "\x00",
    ),
    *("<a href=javascript:steal()>x</a>", "<iframe srcdoc='<script>steal()</script>'>"),
    *(
        "</b>",
        "<p>",
        "<math><style>",
        "<noscript>",
        "<style>@import",
        "</title>",
        "<base ",
    ),
    *(
        "<details open ontoggle=steal()>",
        "<a href='java&#x73;cript:steal()'>x</a>",
        "\\",
    ),
    *(
        "ana",
        "Oslo",
        "\u2028",
        "\uff1cscript\uff1e",
        "<\u017fcript>steal()</\u017fcript>",
        "%3Cscript",
    ),
)


def markup() -> st.SearchStrategy[str]:
    """Fragments of HTML in any order, whole classics, and any text."""
    fragments = st.lists(st.sampled_from(_PARTS), min_size=1, max_size=5).map("".join)
    return st.one_of(
        fragments, fragments, st.sampled_from(_PARTS), st.text(max_size=12)
    )


def nothing_runs(page: str) -> None:
    assert not scripts_in(page), page


@holds_for("crosssitescripting/comment_page", "markup", st.tuples(markup(), markup()))
def comment_page(case: Case, given: tuple[str, str]) -> None:
    """Whatever the comment and its author, the page runs no script."""
    nothing_runs(case.target.show_comment(*given))


@holds_for("crosssitescripting/profile_field", "markup", markup())
def profile_field(case: Case, given: str) -> None:
    """Whatever the nickname, the field stays one field with it as the value."""
    page = case.target.nickname_field(given)
    nothing_runs(page)
    assert page.count("<") == 1, page
    reader = _Attributes()
    reader.feed(page)
    assert reader.found == [("name", "nick"), ("maxlength", "40"), ("value", given)], (
        page
    )


class _Attributes(HTMLParser):
    """Reads the attributes of one tag."""

    found: list[tuple[str, str | None]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found = attrs


@holds_for("crosssitescripting/website_link", "markup", markup())
def website_link(case: Case, given: str) -> None:
    """Whatever the address, following the link runs no script and opens a website."""
    page = case.target.website_link(given)
    nothing_runs(page)
    assert re.match(r'<a href="(?i:https?)://', page, re.ASCII), page


@holds_for(
    "crosssitescripting/page_data",
    "markup",
    st.dictionaries(markup(), markup(), min_size=1, max_size=3),
)
def page_data(case: Case, given: dict[str, str]) -> None:
    """Whatever the settings, they arrive in one script, and it is the program's own."""
    scripts = scripts_in(case.target.page_data(given))
    assert len(scripts) == 1, scripts
    assert scripts[0].startswith("const settings = "), scripts
    assert "<" not in scripts[0], scripts
    text = scripts[0].removeprefix("const settings = ").removesuffix(";")
    assert json.loads(text) == given, scripts


@holds_for("crosssitescripting/marked_safe", "markup", st.tuples(markup(), markup()))
def marked_safe(case: Case, given: tuple[str, str]) -> None:
    """Whatever the name and the city, the greeting has its own two tags and no other."""
    page = str(case.target.greeting(*given))
    nothing_runs(page)
    assert page.count("<") == 2, page


open_links = st.tuples(st.integers(0, 3000), st.integers(0, 1500)).map(
    lambda sizes: (
        f'<p><a href="https://a.example/{"x" * sizes[0]}">' + "<p>x" * sizes[1]
    )
)
"""Links that are never closed, before paragraphs that repeat them."""


@holds_for("crosssitescripting/biography", "markup", st.one_of(markup(), open_links))
def biography(case: Case, given: str) -> None:
    """Whatever the user writes, only the listed tags and attributes are kept of it."""
    page = case.target.clean(given)
    assert len(page) <= 20_000, f"{len(given)} characters became {len(page)}"
    nothing_runs(page)
    for tag in re.findall(r"<[^>]*>", page):
        assert re.fullmatch(
            r'</?([bip]|em|strong)>|<br>|</a>|<a( href="(https?://|[^":]*")[^"]*"?)?'
            r' rel="noopener noreferrer">',
            tag,
        ), tag
