"""A folder on a server, and a stand-in for `ssh` that treats its arguments as `ssh` does."""

import os

import prover

# ssh joins its arguments with spaces; the user's shell on the server reads the line.
SSH = '#!/bin/sh\nshift\ncd logs && exec sh -c "$*"\n'


class Stage(prover.Stage):
    def build(self) -> None:
        self.logs = self.root / "logs"
        self.write("logs/web.log", "one\ntwo\nthree\n")
        self.write("logs/mail-2026.log", "one\n")
        self.write("logs/customer-rossi.log", "one\ntwo\n")
        self.write("secret.txt", self.secret)
        self.write("bin/ssh", SSH).chmod(0o755)
        os.environ["PATH"] = f"{self.root / 'bin'}:/usr/bin:/bin"
