"""A server's folder: a secret, a folder whose content everybody can fetch, and vouchers."""

import random

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.write("secret.txt", self.secret)
        self.write("public/index.html", "welcome")
        random.seed()

    def next_voucher(self) -> int:
        """Return the code of the next voucher, from another part of the same service."""
        return random.randrange(10**6)
