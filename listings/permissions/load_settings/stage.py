"""A home with settings, a page that was downloaded, and Mallory, who is in the group.

She is another account: she changes only what the permission bits let her change, and she
cannot make a file that belongs to somebody else.
"""

import json
import os
import stat
from pathlib import Path

import prover

EVIL = {"pay": "mallory"}


class Stage(prover.Stage):
    def build(self) -> None:
        os.umask(0o022)  # what most systems set
        self.home = self.root / "home"
        self.settings = self.write(
            "home/config/shop/settings.json", json.dumps({"pay": "ada"})
        )
        # Of Ada's own, and yet not of her writing.
        self.write("home/downloads/page.json", json.dumps(EVIL))
        self.write("home/downloads/settings.json", json.dumps(EVIL))
        for path in (self.home, *self.home.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        self.shared = self.home / "shared"
        self.write("home/shared/shop/settings.json", json.dumps({"pay": "ada"}))
        self.shared.chmod(0o777)
        self.owner = self.settings.stat().st_uid

    def ada_links(self, path: Path, destination: str) -> None:
        """Let Ada herself put a link where something of hers was."""
        path.rename(path.with_name("moved"))
        path.symlink_to(destination)

    def mallory_writes(self, path: Path) -> None:
        """Change a file, if she may."""
        _must_allow(path)
        path.write_text(json.dumps(EVIL))

    def mallory_links(self, path: Path, destination: str) -> None:
        """Put a link where something of Ada's was, if she may."""
        _must_allow(path.parent)
        path.rename(path.with_name("aside"))
        path.symlink_to(destination)


def _must_allow(path: Path) -> None:
    mode = path.stat().st_mode
    if not mode & (stat.S_IWGRP | stat.S_IWOTH) or mode & stat.S_ISVTX:
        raise RuntimeError(f"Mallory may not change {path}")
