"""Files that are shared by a code, one of them with nobody you know."""

import sqlite3

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.code = f"K{self.secret[-6:]}"
        self.db = sqlite3.connect(":memory:")
        self.db.execute("CREATE TABLE shares (code TEXT, file TEXT)")
        self.db.executemany(
            "INSERT INTO shares VALUES (?, ?)",
            [
                (self.code, self.secret),
                ("Holiday-24", "pictures"),
                ("50%_off", "offers"),
            ],
        )
        self.db.commit()
