"""Serves the site on this machine, rebuilds it on save and reloads the browser."""

import argparse
import gc
import importlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from livereload import handlers, server, watcher
from sphinx.application import builtin_extensions
from tornado.ioloop import PeriodicCallback

ROOT = Path.cwd()
"""The book is where this is run."""
_WATCHED = (
    "_config.yml", "_toc.yml", "*.md", "security/*.md", "basics/*.md", "reference/*.md",
    "reference/data/*.toml", "reference/sources/*.toml", "images/*.svg", "records/**/*.json",
    "listings/*/*/*", "website/**/*.py", "website/theme/**/*",
)  # fmt: skip
# A change of these reaches pages other than those that Sphinx sees changed.
_REACHES_ALL = (
    "website/content.py",
    "website/directives",
    "website/hooks",
    "website/output",
    "website/theme",
    "website/lab/dist",
    "_config.yml",
    "_toc.yml",
)
# What a build spends a second to import. Not website: that may change meanwhile.
_SLOW_TO_IMPORT = (
    "jupyter_book.cli.main", "jupyter_book.sphinx", "myst_nb.sphinx_ext",
    "myst_nb.ext.download", "sphinx_book_theme", "sphinx_external_toc",
    "sphinx_copybutton", *builtin_extensions,
)  # fmt: skip
_LOOK_EVERY = 50  # milliseconds


class Builder:
    """Builds what changed, and all of it where a change reaches every page.

    Each build is a forked child of this process, which has the slow imports done.
    """

    def __init__(self) -> None:
        self.titles = self.read_titles()
        self.times = self.read_times()

    def build(self, *, everything: bool = False) -> None:
        titles, times = self.read_titles(), self.read_times()
        # Every page's sidebar names every page's title.
        everything |= titles != self.titles or times != self.times
        self.titles, self.times = titles, times
        arguments = ["build", ".", "-n", "-q", *["--all"] * everything]
        if hasattr(os, "fork"):
            in_child(arguments)
        else:
            command = [str(Path(sys.executable).parent / "jupyter-book"), *arguments]
            subprocess.run(command, cwd=ROOT, check=False)

    @staticmethod
    def read_titles() -> list[str]:
        pages = [path for part in ("*.md", "*/*.md") for path in ROOT.glob(part)]
        return [
            next(
                (
                    line
                    for line in page.read_text().splitlines()
                    if line.startswith("# ")
                ),
                "",
            )
            for page in sorted(pages)
        ]

    @staticmethod
    def read_times() -> list[float]:
        return [
            path.stat().st_mtime
            for name in _REACHES_ALL
            for path in sorted([ROOT / name, *(ROOT / name).glob("**/*")])
            if path.suffix != ".pyc" and path.is_file()
        ]


def in_child(arguments: list[str]) -> None:
    """Run `jupyter-book` in a fork of this process, and wait for it."""
    sys.stdout.flush()
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    try:
        gc.disable()  # it lives for a second
        importlib.import_module("jupyter_book.cli.main").main(arguments)
    except SystemExit:  # with its own message, if any
        pass
    except Exception as error:  # the next save may fix it
        print(error, file=sys.stderr)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)


class Watcher(watcher.Watcher):  # type: ignore[misc] # it has no types
    """Looks for changes more often than livereload's own, every 0.8 s."""

    def start(self, callback: Callable[[], None]) -> bool:
        PeriodicCallback(callback, _LOOK_EVERY).start()
        return True


class ScriptFile(server.LiveScriptInjector):  # type: ignore[misc] # it has no types
    """Puts livereload's script into pages as a file: their policy forbids an inline one."""

    def transform_first_chunk(self, *arguments: Any) -> Any:
        self.script = (
            b'<script src="/livereload.js?port=%d"></script>' % ScriptFile.port
        )
        return super().transform_first_chunk(*arguments)

    port = 0


def main() -> None:
    """Build, watch and serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    os.environ["BOOK_DRAFT"] = "1"
    for name in _SLOW_TO_IMPORT:
        importlib.import_module(name)
    builder = Builder()
    builder.build(everything=True)
    ScriptFile.port = options.port
    server.LiveScriptInjector = ScriptFile
    handlers.LiveReloadHandler.DEFAULT_RELOAD_TIME = 0  # seconds between two reloads
    live = server.Server(watcher=Watcher())

    def rebuild() -> None:  # without parameters: livereload would pass what changed
        builder.build()

    for pattern in _WATCHED:
        live.watch(str(ROOT / pattern), rebuild)
    live.serve(root=ROOT / "_build" / "html", port=options.port, host="127.0.0.1")


if __name__ == "__main__":
    main()
