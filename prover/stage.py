"""The stage: the temporary folder in which one trial takes place."""

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from . import audit, resources


class Stage:
    """What attacks and uses act on. A weakness's ``stage.py`` subclasses it.

    `root` is a fresh, empty folder, resolved, and the working directory of the trial.
    `secret` is a text, another in each trial, for the stage to hide and attacks to find.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.secret = f"secret-{secrets.token_hex(8)}"
        self.build()

    def build(self) -> None:
        """Furnish the stage; the default leaves it empty."""

    def close(self) -> None:
        """Remove what the stage has outside of `root`; the default has nothing there."""

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file below `root`, make the folders it needs, and return its path."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode()
        path.write_bytes(content)
        return path

    def before_open(self, path: Path | str, action: Callable[[], object]) -> None:
        """Put in a race hook: let an attacker move at the worst moment.

        `action` runs once, just before the target's next `open` of a file with the
        final name of `path` reaches the system. Real attackers win such races by
        trying often; this one is simply always on time.
        """
        audit.before_open(path, action)

    def measure(self) -> AbstractContextManager[resources.Used]:
        """Measure what the target uses: ``with stage.measure() as used: target.f()``.

        Afterwards `used` holds `memory`, `disk` and `output` in bytes and `cpu` in
        seconds; resources.py says what each counts. Let an attack win by a wide margin:
        memory is right to a few megabytes, and outside Linux it leaves out what C code
        allocates without Python.
        """
        return resources.measure(self.root)
