"""Serves the site on this machine, rebuilds it on save and reloads the browser."""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from livereload import server

ROOT = Path(__file__).resolve().parent.parent
_WATCHED = (
    "_config.yml", "_toc.yml", "*.md", "security/*.md", "basics/*.md", "reference/*.md",
    "reference/data/*.toml", "reference/sources/*.toml", "images/*.svg", "records/*.json",
    "listings/*/*/*", "website/extensions/*.py", "website/theme/**/*",
)  # fmt: skip
# A change of these reaches pages other than those that Sphinx sees changed.
_REACHES_ALL = (
    "website/extensions",
    "website/theme",
    "website/lab/dist",
    "_config.yml",
    "_toc.yml",
)


class Builder:
    """Builds what changed, and all of it where a change reaches every page."""

    def __init__(self) -> None:
        self.titles = self.read_titles()
        self.times = self.read_times()

    def build(self, *, everything: bool = False) -> None:
        titles, times = self.read_titles(), self.read_times()
        # Every page's sidebar names every page's title.
        everything |= titles != self.titles or times != self.times
        self.titles, self.times = titles, times
        builder = str(Path(sys.executable).parent / "jupyter-book")
        command = [builder, "build", ".", "-n", "-q", *["--all"] * everything]
        environment = os.environ | {"UNSLIMMED": "1"}
        subprocess.run(command, cwd=ROOT, env=environment, check=False)

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
    builder = Builder()
    builder.build(everything=True)
    ScriptFile.port = options.port
    server.LiveScriptInjector = ScriptFile
    watcher = server.Server()

    def rebuild() -> None:  # without parameters: livereload would pass what changed
        builder.build()

    for pattern in _WATCHED:
        watcher.watch(str(ROOT / pattern), rebuild)
    watcher.serve(root=ROOT / "_build" / "html", port=options.port, host="127.0.0.1")


if __name__ == "__main__":
    main()
