"""A server's folder: a secret, and a folder whose content everybody can fetch."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.write("secret.txt", self.secret)
        self.write("public/index.html", "welcome")
