"""A folder with settings, and a file that is not to be touched."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.settings = self.write("settings.ini", "login = required\n")
        self.ledger = self.write("ledger.txt", "balance: 100\n")
