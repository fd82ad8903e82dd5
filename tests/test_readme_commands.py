"""The commands and paths that README and CONTRIBUTING name exist, and run."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.test_other_forms import BOOK
from tests.unchanged import depends_on

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "reference/method.md", "intro.md")
EXAMPLES = ("my_fix.py",)  # names that stand for the reader's own
COMMANDS = sorted(
    {
        line.removeprefix("$ ")
        for name in DOCUMENTS
        for block in re.findall(
            r"```console\n(.*?)```", (ROOT / name).read_text(), re.S
        )
        for line in (raw.strip() for raw in block.splitlines())
        if line.startswith("$ ")
    }
)


def test_commands_were_found() -> None:
    assert {"make book", "make test", "python -m prover"} <= set(COMMANDS)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_targets_exist(name: str) -> None:
    for target in re.findall(
        r"`make ([a-z-]+)`|^\$ make ([a-z-]+)$", (ROOT / name).read_text(), re.M
    ):
        done = subprocess.run(
            ["make", "--dry-run", "".join(target)],
            cwd=ROOT,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, (
            f"{name}: make {''.join(target)}: {done.stderr.decode()}"
        )


def test_make_help_lists_every_target() -> None:
    listed = subprocess.run(  # called by `make test`, make would name its folder too
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    [phony] = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.M)
    assert {line.split()[0] for line in listed.stdout.splitlines()} == set(
        phony.split()
    )


@pytest.mark.parametrize(
    "command", [c for c in COMMANDS if c.startswith("python -m prover")]
)
def test_prover_commands_run(command: str, tmp_path: Path) -> None:
    words = shlex.split(command)
    if any(example in words for example in EXAMPLES):
        fixed = ROOT / "listings" / "traversalattacks" / "read_upload" / "fixed.py"
        shutil.copy(fixed, tmp_path / "my_fix.py")
        words = [str(tmp_path / w) if w == "my_fix.py" else w for w in words]
    # Each weakness is proven elsewhere; here it is the command that is tried.
    shutil.copytree(ROOT / "prover", tmp_path / "prover")
    for name in ("read_upload", "save_upload"):
        place = Path("listings", "traversalattacks", name)
        shutil.copytree(ROOT / place, tmp_path / place)
    done = subprocess.run(
        [sys.executable, *words[1:]],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_folders_of_the_readme_exist() -> None:
    table = re.findall(r"^\| (`.*?) \|", (ROOT / "README.md").read_text(), re.M)
    folders = [name for cell in table for name in re.findall(r"`([^`]+)`", cell)]
    assert len(folders) >= 8
    for folder in folders:
        assert (ROOT / folder).is_dir(), f"README.md names {folder}, which is not there"


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "SECURITY.md"])
def test_links_between_documents_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", (ROOT / name).read_text()):
        assert (ROOT / target).exists(), f"{name} links {target}, which is not there"


@depends_on(*BOOK)
@pytest.mark.slow
def test_plain_jupyter_book_builds_the_site(tmp_path: Path) -> None:
    """`jupyter-book build .`, as the README says for those who know it."""
    kept = (
        "_build",
        ".venv",
        "node_modules",
        ".git",
        ".browser",
        ".packages",
        ".pythons",
        ".scanners",
        ".*cache",
        "__pycache__",
    )
    copy = tmp_path / "book"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*kept))
    done = subprocess.run(
        [str(Path(sys.executable).parent / "jupyter-book"), "build", "."],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "build succeeded." in done.stdout + done.stderr
    assert (copy / "_build" / "html" / "security" / "traversalattacks.html").is_file()
