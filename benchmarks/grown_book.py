"""Makes a book of the real one, several times as large, in a folder of its own."""

import json
import shutil
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
_LEFT_OUT = shutil.ignore_patterns(
    *("_build", ".git", ".venv", ".*cache", "__pycache__", "node_modules"),
    *(".browser", ".packages", ".hypothesis"),
)
_LINKED = (".venv", "node_modules", "website/node_modules", ".browser", ".packages")


def chapters(root: Path = ROOT) -> list[str]:
    """Return the chapters that have listings: their pages are what a book grows by."""
    return sorted(path.name for path in (root / "listings").iterdir() if path.is_dir())


def grow(folder: Path, times: int) -> None:
    """Copy the project to `folder`, with each chapter that many times.

    A copy of ``archives`` is ``archives2``: its page, listings, properties, sources and
    records. The listings' contents are the same, so that the records remain true.
    """
    shutil.copytree(ROOT, folder, ignore=_LEFT_OUT, symlinks=True, dirs_exist_ok=True)
    for name in _LINKED:
        if (ROOT / name).exists() and not (folder / name).exists():
            (folder / name).symlink_to((ROOT / name).resolve())
    for number in range(2, times + 1):
        for chapter in chapters():
            _copy_chapter(folder, chapter, f"{chapter}{number}")


def _copy_chapter(root: Path, chapter: str, copy: str) -> None:
    def rename(text: str) -> str:
        return text.replace(f"{chapter}/", f"{copy}/")

    shutil.copytree(root / "listings" / chapter, root / "listings" / copy)
    for place, suffix in (
        *(("security", "md"), ("basics", "md")),
        *(("fuzz/properties", "py"), ("reference/sources", "toml")),
    ):
        path = root / place / f"{chapter}.{suffix}"
        if path.is_file():
            text = rename(path.read_text(encoding="utf-8"))
            path.with_stem(copy).write_text(text, encoding="utf-8")
    _copy_records(root / "records", chapter, copy)
    path = root / "_toc.yml"
    contents = yaml.safe_load(path.read_text(encoding="utf-8"))
    for part in contents["parts"]:
        for place in ("security", "basics"):
            if f"{place}/{chapter}" in str(part):
                part["chapters"].append({"file": f"{place}/{copy}"})
    path.write_text(json.dumps(contents), encoding="utf-8")  # JSON is YAML


def _copy_records(records: Path, chapter: str, copy: str) -> None:
    for path in records.glob("*.json"):  # one file for all: entries by slug
        content = json.loads(path.read_text(encoding="utf-8"))
        for entries in filter(lambda value: isinstance(value, dict), content.values()):
            for slug in [each for each in entries if each.startswith(f"{chapter}/")]:
                entries[f"{copy}/{slug.partition('/')[2]}"] = entries[slug]
        path.write_text(json.dumps(content), encoding="utf-8")
    if (records / chapter).is_dir():  # one for each
        shutil.copytree(records / chapter, records / copy)
        for path in (records / copy).glob("*.json"):
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(f"{chapter}/", f"{copy}/"), encoding="utf-8")


def size(root: Path) -> tuple[int, int]:
    """Return how many pages and how many weaknesses a book has."""
    text = (root / "_toc.yml").read_text(encoding="utf-8")
    pages = 1 + str(yaml.safe_load(text)).count("'file'")
    return pages, len(list((root / "listings").glob("*/*/weakness.toml")))
