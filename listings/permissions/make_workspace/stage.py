"""A folder that everybody can write to, as /var/tmp is, and Mallory, who does.

She is another account: she changes only what the permission bits let everybody change.
"""

import os
import stat
from pathlib import Path

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        os.umask(0o022)  # what most systems set
        self.spool = self.root / "spool"
        self.spool.mkdir()
        self.spool.chmod(0o1777)
        self.home = self.root / "ada"
        self.home.mkdir(0o700)

    def mallory_plants(self, path: Path) -> None:
        """Make a file of Mallory's, and the folders it needs, open to all."""
        for folder in reversed(path.relative_to(self.spool).parents[:-1]):
            place = self.spool / folder
            if not place.exists():
                place.mkdir()
                place.chmod(0o777)
        if not self.mallory_may_change(path.parent):
            raise RuntimeError(f"Mallory may not write to {path.parent}")
        path.write_text("mallory was here")

    def mallory_may_change(self, folder: Path) -> bool:
        """Tell whether she may take away and add what she likes in a folder of Ada's."""
        mode = folder.stat().st_mode
        return bool(mode & stat.S_IWOTH and mode & stat.S_IXOTH)
