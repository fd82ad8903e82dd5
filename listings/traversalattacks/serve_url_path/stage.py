"""A folder of pages beside a file that must not be served."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.pages = self.root / "pages"
        self.write("pages/index.html", "<h1>Welcome</h1>")
        self.write("pages/opening hours.html", "<h1>Nine to five</h1>")
        self.write("secret.txt", self.secret)
