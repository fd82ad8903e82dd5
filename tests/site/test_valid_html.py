"""The pages are HTML as the standard has it, says html-validate."""

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from tools import node

ROOT = Path(__file__).resolve().parent.parent.parent
SITE = ROOT / "_build" / "html"
_VALIDATE = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
_RULES = ROOT / "website" / "htmlvalidate.json"

pytestmark = pytest.mark.slow


def faults(*pages: Path) -> list[str]:
    """Return what is wrong with the pages, a line each."""
    with TemporaryFile(
        "w+", encoding="utf-8"
    ) as out:  # it loses what a pipe is slow to take
        subprocess.run(
            node.command(_VALIDATE, "--config", _RULES, "--formatter", "json", *pages),
            cwd=ROOT,
            stdout=out,
            check=False,
        )
        out.seek(0)
        return [
            f"{page['filePath']}:{fault['line']}: {fault['ruleId']}: {fault['message']}"
            for page in json.load(out)
            for fault in page["messages"]
        ]


def test_no_page_has_a_fault() -> None:
    pages = [
        path
        for path in SITE.glob("**/*.html")
        if not {"_static", "lab"} & set(path.relative_to(SITE).parts)
    ]
    assert len(pages) > 15
    found = faults(*pages)
    assert not found, "\n".join(found[:20])


@pytest.mark.parametrize(
    ("message", "rule"),
    [
        ("<p><div>a block in a paragraph</div></p>", "close-order"),
        ('<p id="main-content">an id twice</p>', "no-dup-id"),
        ('<img src="door.svg">', "wcag/h37"),
        ("<button></button>", "text-content"),
    ],
)
def test_a_fault_put_in_is_seen(tmp_path: Path, message: str, rule: str) -> None:
    text = (SITE / "security" / "traversalattacks.html").read_text(encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text(text.replace("<article", f"{message}<article", 1), encoding="utf-8")
    assert any(rule in fault for fault in faults(page)), faults(page)
