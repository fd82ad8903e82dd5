"""Loads and runs demonstrations: small programs whose output a page shows."""

import contextlib
import io
import os
import runpy
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .child import can_isolate
from .metadata import Metadata
from .problem import ListingError
from .source import read_code

_SECONDS = 20.0


@dataclass(frozen=True)
class Demonstration:
    """A folder ``listings/<chapter>/<name>`` with ``demonstration.toml``, ``program.py``."""

    slug: str
    folder: Path
    title: str
    browser: bool

    @property
    def program(self) -> Path:
        return self.folder / "program.py"


def load_demonstration(folder: Path) -> Demonstration:
    """Load the demonstration in `folder`; raises ListingError for what is wrong."""
    folder = folder.absolute()
    metadata = Metadata(
        folder / "demonstration.toml",
        "Write it, with a title and browser = true or false",
    )
    metadata.refuse_unknown(metadata.data, {"title", "browser"})
    read_code(folder / "program.py")
    return Demonstration(
        slug=f"{folder.parent.name}/{folder.name}",
        folder=folder,
        title=metadata.text_value(metadata.data, "title"),
        browser=metadata.boolean(metadata.data, "browser"),
    )


def find_demonstrations(listings: Path) -> list[Path]:
    """Return the demonstration folders below `listings`, sorted."""
    return sorted(path.parent for path in listings.glob("*/*/demonstration.toml"))


def show(demonstration: Demonstration) -> str:
    """Run the program in an empty folder and return what it printed.

    The folder is written ``/stage`` and the interpreter's own path ``python``.
    Raises ListingError if the program fails or takes longer than its limit.
    """
    with tempfile.TemporaryDirectory(prefix="stage-") as root:
        root = os.path.realpath(root)
        run = _in_a_fresh_interpreter if can_isolate() else _in_this_interpreter
        printed = run(demonstration, root)
    return printed.replace(root, "/stage").replace(sys.executable, "python")


def _in_a_fresh_interpreter(demonstration: Demonstration, root: str) -> str:
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith("PYTHON")
    }
    try:
        done = subprocess.run(
            [sys.executable, "-s", "-X", "utf8", str(demonstration.program)],
            cwd=root,
            env=environment | {"PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _failed(
            demonstration, f"it ran longer than {_SECONDS:g} seconds"
        ) from None
    if done.returncode != 0:
        raise _failed(demonstration, f"it ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def _in_this_interpreter(demonstration: Demonstration, root: str) -> str:
    printed = io.StringIO()
    before = Path.cwd()
    os.chdir(root)
    try:
        with contextlib.redirect_stdout(printed):
            runpy.run_path(str(demonstration.program), run_name="__main__")
    except BaseException as error:
        raise _failed(demonstration, f"it raised {error!r}") from error
    finally:
        os.chdir(before)
    return printed.getvalue()


def _failed(demonstration: Demonstration, message: str) -> ListingError:
    return ListingError(
        demonstration.program,
        0,
        message,
        "Let it catch what it means to show and end with 0",
    )
