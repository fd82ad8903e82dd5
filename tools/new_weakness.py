"""Makes a folder for a new weakness that already passes: a worked example to write over.

python -m tools.new_weakness sqlinjection/order_by
"""

import argparse
import re
import shutil
import sys
from pathlib import Path

from prover.loading import load_weakness
from prover.proof import prove
from prover.report import problems
from prover.weakness import SAMPLES

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "tools" / "template"


def make(slug: str, listings: Path) -> Path:
    """Copy the worked example to ``listings/<slug>`` and return the new folder.

    Raises SystemExit for a bad name and for a folder that is already there.
    """
    if not re.fullmatch(r"[a-z0-9]+/[a-z][a-z0-9]*(_[a-z0-9]+)*", slug):
        raise SystemExit(
            f"'{slug}' is not chapter/weakness: lower case, digits, and words joined by _"
        )
    folder = listings / slug
    if folder.exists():
        raise SystemExit(f"{folder} is already there")
    shutil.copytree(TEMPLATE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    rule = slug.partition("/")[2].replace("_", "-").upper()
    for name in ("weakness.toml", "find.yml", SAMPLES):
        text = (folder / name).read_text(encoding="utf-8")
        text = text.replace("TEMPLATE-RULE", rule if "-" in rule else f"{rule}-RULE")
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def main() -> int:
    """Make the folder, prove that it passes, and say what to do next."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("slug", metavar="CHAPTER/WEAKNESS")
    slug = parser.parse_args().slug
    chapter = slug.partition("/")[0]
    folder = make(slug, ROOT / "listings")
    found = problems(prove(load_weakness(folder)))
    for problem in found:
        print(problem, file=sys.stderr)
    if not found:
        print(
            f"{folder.relative_to(ROOT)} stands and keeps all its promises.\n"
            f"Write your weakness over it, and try it with `python -m prover {slug}`.\n"
            f"Show it on the page of {chapter}, give it a property in "
            f"fuzz/properties/{chapter}.py\n"
            "and a row in reference/data/insteadof.toml. Then run `make format`,\n"
            f"let its rules find it (`make detect`, `make noise`), then\n"
            f"`make record`, `make scan` and `make fuzz`, each with `ONLY={slug}`.\n"
            "`make todo` says what is missing."
        )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
