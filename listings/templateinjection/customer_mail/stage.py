"""A customer of a shop, as the program knows her."""

import prover


class Account:
    """A customer's account; what it can do is for the program alone."""

    def __init__(self, name: str, reset_code: str) -> None:
        self.name = name
        self.reset_code = reset_code
        self.closed = False

    def close(self) -> str:
        """Close the account for good."""
        self.closed = True
        return ""


class Stage(prover.Stage):
    def build(self) -> None:
        self.account = Account("Ana", self.secret)
        self.orders = ["tea", "cake"]
