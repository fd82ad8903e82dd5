"""A service on this machine, with a token that its own programs know."""

import prover

PAGE = """POST / HTTP/1.1
Host: 127.0.0.1:7000
Origin: https://evil.example
Content-Type: text/plain

"""


class Stage(prover.Stage):
    def build(self) -> None:
        self.data = {"export": self.secret, "version": "2.1"}

    def from_a_web_page(self, lines: str) -> bytes:
        """Return what a browser sends when a page posts these lines to the port."""
        return (PAGE + lines).replace("\n", "\r\n").encode()
