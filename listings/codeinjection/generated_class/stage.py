"""A folder with a secret, and a place that everybody can read."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.write("secret.txt", self.secret)
        self.leak = self.root / "public.txt"

    def leaked(self) -> bool:
        """Return whether the secret now lies where everybody can read it."""
        found = self.leak.read_text() if self.leak.exists() else "(nothing)"
        print("public.txt:", found)
        return found == self.secret
