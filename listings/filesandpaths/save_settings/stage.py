"""A folder with settings, and a file that must not be touched."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.settings = self.write("settings.ini", "login = required\n")
        self.ledger = self.write("ledger.txt", "balance: 100\n")

    def read_settings(self) -> dict[str, str]:
        """Return the settings as the program that uses them reads them."""
        lines = self.settings.read_text(encoding="utf-8").splitlines()
        return dict(line.split(" = ", 1) for line in lines if " = " in line)
