"""Makes the page of a new chapter, with every part that a chapter owes, and lists it.

python -m tools.new_chapter yaml "YAML: loaders, tags and bombs" --part "Untrusted data"
"""

import argparse
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_PAGE = """\
---
myst:
  html_meta:
    description: "{title}"
---

# {title}

Say what goes wrong, in one or two sentences. Then show the safe code: a region of a `fixed.py`.

```{{at-a-glance}}
```

Tell one real, dated incident, with its source in `reference/sources/{name}.toml`.

## How it works

## Finding it

## In practice

## Checklist

```{{checklist}}
```

## Check yourself

**1.** A question?

:::{{admonition}} Answer
:class: dropdown
The answer, and why the wrong ones are wrong.
:::

## Going deeper
"""


def make(name: str, title: str, part: str, root: Path = ROOT) -> Path:
    """Write ``security/<name>.md``, list it in `part`, and drop it from the planned pages.

    A part that is not there yet is added before the last two, the basics and the reference.
    Raises SystemExit, and changes nothing, for a bad name and for a page that is there.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*", name):
        raise SystemExit(
            f"'{name}' is not a page's name: lower-case letters and digits"
        )
    page = root / "security" / f"{name}.md"
    if page.exists():
        raise SystemExit(f"{page} is already there")
    contents = root / "_toc.yml"
    text = listed(contents.read_text(encoding="utf-8"), name, part)
    data = root / "reference" / "data"
    planned, aliases = data / "planned.toml", data / "aliases.toml"
    words, table, until = aliases.read_text(encoding="utf-8").partition("\n[until]\n")
    page.write_text(_PAGE.format(name=name, title=title), encoding="utf-8")
    contents.write_text(text, encoding="utf-8")
    planned.write_text(without(name, planned.read_text("utf-8")), encoding="utf-8")
    aliases.write_text(words + table + without(name, until), encoding="utf-8")
    return page


def without(name: str, rows: str) -> str:
    """Return the rows of a TOML table but for the one that sets `name`."""
    return "".join(
        row for row in rows.splitlines(keepends=True) if not row.startswith(f"{name} =")
    )


def listed(contents: str, name: str, part: str) -> str:
    """Return the text of `_toc.yml` with the page at the end of `part`."""
    entry = f"      - file: security/{name}\n"
    blocks = re.split(r"(?m)^(?=  - caption: )", contents)
    for number, block in enumerate(blocks):
        if block.startswith(f"  - caption: {part}\n"):
            blocks[number] = block + entry
            return "".join(blocks)
    blocks.insert(len(blocks) - 2, f"  - caption: {part}\n    chapters:\n{entry}")
    return "".join(blocks)


def main() -> None:
    """Make the page, and say what to do next."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("name")
    parser.add_argument("title")
    parser.add_argument("--part", required=True, help="the caption in _toc.yml")
    options = parser.parse_args()
    page = make(options.name, options.title, options.part)
    print(
        f"{page.relative_to(ROOT)} is there and listed in _toc.yml.\n"
        f"`python -m tools.new_weakness {options.name}/<weakness>` makes its first weakness;\n"
        "`make todo` says what the book still owes."
    )


if __name__ == "__main__":
    main()
