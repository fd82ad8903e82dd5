"""The log of a server, and the monitor that reads it line by line."""

import logging

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.path = self.root / "auth.log"
        handler = logging.FileHandler(self.path, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
        self.log = logging.Logger("auth")
        self.log.addHandler(handler)

    def events(self) -> list[str]:
        """Return what the monitor sees, one event a line."""
        return self.path.read_text(encoding="utf-8").splitlines()
