"""Copies what the labs load (scripts, Python, prover, listings, packages) into ``lab/``."""

import json
import shutil
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util import logging

from prover.finding import find_weaknesses
from prover.lab import load_lab
from prover.loading import load_weakness
from prover.problem import ListingError
from prover.source import read_code
from prover.weakness import LAB as LAB_FILE
from prover.weakness import Weakness
from website.content import library
from website.directives import lab
from website.packages import sources, with_dependencies

logger = logging.getLogger(__name__)


def write(app: Sphinx) -> None:
    """Copy the scripts, Python, the prover and the listings of the labs into the site."""
    if not lab.bundled():
        return
    out = Path(app.outdir) / "lab"
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(lab.BUNDLE, out)
    (out / "pyodide").mkdir()
    for name in lab.PYTHON_FILES:
        shutil.copyfile(lab.PYTHON / name, out / "pyodide" / name)
    loaded = lab.PYTHON_FILES[2:]  # by fetch, which is what the bar counts
    write_json(
        out / "prover.json",
        {
            "files": {
                f"prover/{path.name}": text(path) for path in lab.PROVER.glob("*.py")
            },
            "bytes": sum((lab.PYTHON / name).stat().st_size for name in loaded),
        },
    )
    packages: set[str] = set()
    for folder in find_weaknesses(library(app).listings):
        try:
            weakness = load_weakness(folder)
            if weakness.browser:
                needed = with_dependencies(weakness.packages)
                packages.update(needed)
                path = out / "listings" / f"{weakness.slug}.json"
                write_listing(path, weakness, needed)
        except (ListingError, LookupError) as error:
            logger.warning("%s: %s", folder, error)
    for name in packages:
        files = {f"packages/{path}": text for path, text in sources(name).items()}
        write_json(out / "packages" / f"{name}.json", {"files": files})


def write_listing(path: Path, weakness: Weakness, packages: list[str]) -> None:
    """Write a weakness's files for the worker and the playground, and the packages it needs.

    Raises ListingError if there is no lab.
    """
    load_lab(weakness)
    write_json(
        path,
        {
            "files": {
                f"listings/{weakness.slug}/{name}": text(weakness.folder / name)
                for name in (*weakness.files(), LAB_FILE)
            },
            "packages": packages,
            "programs": {  # these two for the playground, as a page shows them
                name: read_code(path).text for name, path in weakness.variants.items()
            },
            "attacks": {
                name: {"story": each.story, "source": each.source}
                for name, each in weakness.attacks.items()
            },
        },
    )


def write_json(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
