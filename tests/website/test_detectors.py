"""How to look for weaknesses stands on the pages, and in files for Semgrep and assistants."""

from pathlib import Path

import pytest
import yaml

from tests.unchanged import depends_on
from tests.website.books import INPUTS, Book, Built, one, table_rows, words

pytestmark = [pytest.mark.slow, depends_on(*INPUTS, Path("detectors"))]

_DOORS = """# Doors

## A door for any key

```{variant} doors/any_key/vulnerable
```

## A door for no key

```{variant} doors/no_key/vulnerable
```

```{evidence} doors/any_key
```

```{evidence} doors/no_key
```

```{rule} doors/any_key
```

```{rule} doors/no_key
```

```{rule} DOOR-LOCK
:for: deployer
Lock `all` doors at *night*.
```

## Finding it

```{detectors}
```
"""
_JUDGED = """
[[alarm]]
rule = "DOOR-KEY"
place = "barn/gate1.py:1"
right = true
why = "It opens."

[[alarm]]
rule = "DOOR-KEY"
place = "barn/gate2.py:1"
right = false
why = "It is painted on a wall."
"""


def doors(root: Path) -> Book:
    book = Book(root)
    book.page("intro", "# House\n")
    book.page("security/doors", _DOORS)
    book.page(
        "reference/rules", "# R\n\n```{rule-packs}\n```\n\n```{rule-noise}\n```\n"
    )
    book.page("reference/assistants", "# A\n\n```{assistant-files}\n```\n")
    book.weakness("doors/any_key", "DOOR-KEY", browser=True)
    book.weakness("doors/no_key", "DOOR-NONE")
    book.write("detectors/judged/doors.toml", _JUDGED)
    book.record()
    return book


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return doors(tmp_path_factory.mktemp("doors")).build()


def test_a_chapter_says_how_to_look_for_each_of_its_weaknesses(built: Built) -> None:
    article = built.article("security/doors")
    found = one(article, "dl.detectors")
    assert [words(term) for term in found.select("dt")] == [
        "Open door: doors/any_key",
        "Open door: doors/no_key",
    ]
    rule, question = (words(each) for each in found.select("dd"))
    assert rule == (
        "DOOR-KEY, medium confidence: 3 alarms in other people\u2019s code; of 2 that we "
        "read, 1 was a real problem. What it cannot see: a door that is opened elsewhere."
    )
    assert question == (
        "No Semgrep rule can find this. Ask in a review: Does every door ask for its key?"
    )
    link = one(article, 'a[href$=".yml"]')
    assert (built.out / "security" / link["href"]).resolve().is_file()  # type: ignore[operator]
    assert (
        "semgrep scan --metrics=off --disable-version-check --config doors.yml ."
        in words(article)
    )


def test_packs_are_files_for_semgrep(built: Built) -> None:
    names = {path.name for path in (built.out / "rules").iterdir()}
    assert names == {"default.yml", "all.yml", "part-security.yml", "doors.yml"}
    text = (built.out / "rules" / "default.yml").read_text()
    assert "# SPDX-License-Identifier: MIT\n" in text
    assert (
        "# Confidence high or medium of Python Security, Proven, version 0.1.0" in text
    )
    [rule] = yaml.safe_load(text)["rules"]
    assert (rule["id"], rule["pattern"]) == ("DOOR-KEY", "open_door(...)")
    assert rule["message"] == "Open `doors/any_key` to its key only."


def test_packs_name_the_address_of_a_published_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://book.example/python")
    built = doors(tmp_path).build()
    [rule] = yaml.safe_load((built.out / "rules" / "all.yml").read_text())["rules"]
    address = "https://book.example/python/security/doors.html#weakness-doors-any-key"
    assert rule["message"].endswith(f"its key only. {address}")
    assert rule["metadata"]["references"] == [address]
    assert built.page("security/doors").select("#weakness-doors-any-key")
    instructions = (built.out / "assistants" / "security-author.md").read_text()
    assert (
        "https://book.example/python/security/doors.html#rule-door-key" in instructions
    )


def test_the_packs_and_the_noise_are_listed(built: Built) -> None:
    article = built.article("reference/rules")
    packs, packages, rules = (table_rows(each) for each in article.select("table"))
    assert ["default.yml", "Confidence high or medium", "1"] in packs
    assert packages[1] == ["barn 2.0", "1,500", "0", "3", "0", "2.00"]
    assert rules[1:] == [["DOOR-KEY", "medium", "3", "2", "1"]]
    for link in article.select('a[href$=".yml"]'):
        assert (built.out / "reference" / str(link["href"])).resolve().is_file()


def test_assistants_get_the_rules_by_part_and_audience(built: Built) -> None:
    folder = built.out / "assistants"
    assert {path.name for path in folder.iterdir()} == {
        *("AGENTS.md", "security-author.md", "security-reviewer.md"),
        "security-deployer.md",
    }
    author = (folder / "security-author.md").read_text()
    assert "\n## DOOR-KEY\n\nOpen `doors/any_key` to its key only.\n" in author
    assert 'raise ValueError("wrong key")' in author
    assert "# show" not in author
    assert "DOOR-LOCK" not in author
    reviewer = (folder / "security-reviewer.md").read_text()
    assert "Ask: Does `every` door ask for its key?" in reviewer
    assert "```python" not in reviewer
    assert "Lock `all` doors at night." in (folder / "security-deployer.md").read_text()
    short = (folder / "AGENTS.md").read_text()
    assert "- DOOR-KEY: Open `doors/any_key` to its key only.\n" in short
    article = built.article("reference/assistants")
    assert short.strip() in one(article, "pre").get_text()
    rows = table_rows(one(article, "table"))
    assert ["security-author.md", "2", "Security", "author"] in rows


def test_a_weakness_that_nothing_finds_is_told(tmp_path: Path) -> None:
    book = doors(tmp_path)
    (book.listings / "doors" / "any_key" / "find.yml").unlink()
    told = "\n".join(book.build().warnings)
    assert "nothing says how to find it in other code" in told
    assert "listings/doors/any_key" in told


def test_noise_that_is_not_recorded_is_told(tmp_path: Path) -> None:
    book = doors(tmp_path)
    path = book.listings / "doors" / "any_key" / "find.yml"
    path.write_text(path.read_text().replace("open_door(...)", "open_gate(...)"))
    told = "\n".join(book.build().warnings)
    assert "its rules changed since they met code of others" in told
    assert "Run `make noise`" in told
