"""Learning paths: steps lead to chapters and labs, and wrong data are told at their line."""

from pathlib import Path

import pytest

from tests.unchanged import depends_on
from tests.website.books import INPUTS, Book, Built, words
from tests.website.house import leave_out_labs

pytestmark = depends_on(*INPUTS)

PATHS = """\
[short]
for = "You open doors."
knows = "You know keys."
steps = ["doors", "doors/any_key"]

[long]
for = "You judge doors."
knows = "You know locks."
after = "short"
steps = ["doors"]
"""
PAGE = """# Paths

(path-short)=
## Short

```{learning-path} short
```

(path-long)=
## Long

```{learning-path} long
```
"""


WRONG = """\
[no_lab]
for = "You open doors."
knows = "You know keys."
steps = ["doors/ajar"]

[no_chapter]
for = "You open doors."
knows = "You know keys."
steps = ["gates"]

[no_path]
for = "You open doors."
knows = "You know keys."
after = "none"
steps = ["doors"]

[no_knowledge]
for = "You open doors."
needs = "You know keys."
steps = ["doors"]
"""
TOLD = [
    "reference/data/paths.toml:4: doors/ajar has no lab. "
    "Name a lab of reference/progress, or a chapter",
    "reference/data/paths.toml:9: there is no chapter 'gates'. "
    "Name a page of security/ or basics/, or a lab as chapter/name",
    "reference/data/paths.toml:14: there is no path 'none'. "
    "Choose no_lab, no_chapter, no_path, no_knowledge",
    "reference/data/paths.toml:17: path 'no_knowledge' lacks, or must not have: "
    "knows, needs. A path has for, knows and steps, and after if it builds on another",
    "no path 'wide' in reference/data/paths.toml. "
    "Choose no_lab, no_chapter, no_path, no_knowledge",
]


def build(root: Path, paths: str, page: str) -> Built:
    book = Book(root)
    book.weakness("doors/any_key", "DOOR-KEY", browser=True)
    book.weakness("doors/ajar", "DOOR-AJAR")
    book.record()
    book.page("intro", "# The house\n")
    shown = "".join(
        f"```{{variant}} {slug}/vulnerable\n```\n\n```{{evidence}} {slug}\n```\n\n"
        for slug in ("doors/any_key", "doors/ajar")
    )
    book.page("security/doors", f"# Doors\n\n{shown}```{{lab}} doors/any_key\n```\n")
    book.write("reference/data/paths.toml", paths)
    book.page("reference/paths", page)
    with pytest.MonkeyPatch.context() as patch:
        leave_out_labs(patch)
        return book.build()


def test_each_step_leads_to_its_place(tmp_path: Path) -> None:
    article = build(tmp_path, PATHS, PAGE).article("reference/paths")
    short, long = article.select("ol.learning-path")
    assert [words(each) for each in short.select("li")] == [
        "Doors chapter",
        "Open door: doors/any_key lab, apprentice, 10 min",
    ]
    assert [link["href"] for link in short.select("a")] == [
        "../security/doors.html",
        "../security/doors.html#lab-doors-any-key",
    ]
    assert "You have taken the path Short." in words(article)
    assert len(long.select("li")) == 1


def test_wrong_data_are_told_at_their_line(tmp_path: Path) -> None:
    names = ("no_lab", "no_chapter", "no_path", "no_knowledge", "wide")
    page = "# Paths\n\n" + "".join(
        f"```{{learning-path}} {name}\n```\n\n" for name in names
    )
    warnings = build(tmp_path, WRONG, page).warnings
    told = [each.partition("WARNING: ")[2] for each in warnings]
    assert [each for each in told if "paths.toml" in each] == TOLD
