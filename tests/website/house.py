"""The good book of these tests: a house, its doors and its windows."""

from pathlib import Path

import pytest

from prover.weakness import AUDIENCES
from tests.website.books import Book
from website.directives import lab

DOORS = """# Doors

```{at-a-glance}
```

```{variant} doors/any_key/vulnerable
```

```{variant} doors/any_key/almost_polite
```

```{variant} doors/any_key/almost_polite
:show: danger
```

```{variant} doors/any_key/fixed
:show: check
:caption: The check alone
```

```{diff} doors/any_key
```

```{diff} doors/any_key
:from: fixed
:to: almost_polite
```

```{attack} doors/any_key/attack_tin_key
```

```{attack} doors/any_key/attack_tin_key
:against: fixed
:outcome-only:
```

```{attack} doors/any_key/attack_tin_key
:against: almost_polite
:outcome-only:
```

## Evidence

```{evidence} doors/any_key
```

```{scanners} doors/any_key
```

```{lab} doors/any_key
```

```{rule} doors/any_key
```

```{demonstration} doors/hinges
```

```{demonstration} doors/hinges
:show: print
:pythons: all
```

```{drawing} door
A door, *ajar*.
```

## Roles

See {cwe}`CWE-22`, {cve}`CVE-2024-23334`, {chapter}`windows` and {chapter}`cellars`.
Each turns on a {term}`hinge`.

## Checklist

```{checklist}
```
"""
_WINDOWS = """# Windows

```{at-a-glance}
```

```{rule} PANE-CLEAN
:for: user, deployer
Clean a pane
from *both* sides.
```

```{variant} windows/wide/vulnerable
```

```{diff} windows/wide
:to: almost_polite
```

```{diff} windows/wide
```

```{evidence} windows/wide
```

```{lab} windows/wide
```

```{rule} windows/wide
```

```{variant} windows/ajar/vulnerable
```

```{variant} windows/ajar/almost_polite
```

```{variant} windows/ajar/fixed
```

```{evidence} windows/ajar
```

```{scanners} windows/ajar
```

```{rule} windows/ajar
```
"""
_INDEXES = """# Indexes

## By CWE

```{weakness-index} cwe
```

## By OWASP

```{weakness-index} owasp
```

## By module

```{weakness-index} module
```

## By scanner rule

```{weakness-index} scanner-rule
```
"""
_SCANNERS = """# Scanners

```{scanner-matrix}
```

## Sources

```{all-sources}
```

## Hostile inputs

```{fuzzing}
```

## Labs

```{labs}
```
"""


_INTRO = """# The house

```{lab} doors/any_key
:copy:
```

```{proof-statistics}
```
"""

_GLOSSARY = """# Glossary

```{glossary}
hinge
  What a door turns on.
```
"""


def good_book(root: Path) -> Book:
    """Return a book with every directive and role, and nothing to warn of."""
    book = Book(root)
    book.weakness("doors/any_key", "DOOR-KEY", browser=True)
    book.weakness(
        "windows/ajar", "PANE-SHUT", cwe="CWE-100", owasp="A01:2021", packages=["glass"]
    )
    book.weakness("windows/wide", "PANE-WIDE", browser=True)
    book.demonstration("doors/hinges")
    book.record()
    book.page("intro", _INTRO)
    book.page("security/doors", DOORS)
    book.page("basics/windows", _WINDOWS, under="security/doors")
    book.page("reference/checklists", "# Checklists\n\nBy role.\n")
    for audience in AUDIENCES:
        book.page(
            f"reference/checklists/{audience}",
            f"# For the {audience}\n\n```{{checklists}} {audience}\n```\n",
            under="reference/checklists",
        )
    book.page("reference/weaknesses", _INDEXES)
    book.page("reference/evidence", "# All evidence\n\n```{evidence-index}\n```\n")
    # A part holds the sections of its chapters too: windows stand under doors.
    book.page(
        "reference/evidence/security",
        "# Security\n\n```{all-evidence} Security\n```\n",
        under="reference/evidence",
    )
    book.page("reference/scanners", _SCANNERS)
    book.page("reference/glossary", _GLOSSARY)
    book.page("reference/playground", "# Playground\n\n```{playground}\n```\n")
    return book


def lay_out_labs(root: Path, patch: pytest.MonkeyPatch) -> None:
    """Let the labs be bundled, whether or not they are on this machine."""
    for name in ("lab.js", "progress.js", "lab.css"):
        (root / "dist").mkdir(parents=True, exist_ok=True)
        (root / "dist" / name).write_text(f"/* {name} */")
    for name in (*lab.PYTHON_FILES, "package.json"):
        (root / "pyodide").mkdir(exist_ok=True)
        (root / "pyodide" / name).write_bytes(b"four")
    patch.setattr(lab, "BUNDLE", root / "dist")
    patch.setattr(lab, "PYTHON", root / "pyodide")


def leave_out_labs(patch: pytest.MonkeyPatch) -> None:
    """Let the labs not be bundled, whether or not they are on this machine."""
    patch.setattr(lab, "BUNDLE", Path("not there"))
