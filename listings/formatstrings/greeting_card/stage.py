"""A shop that prints cards, and the key it signs orders with."""

from dataclasses import dataclass

import prover


@dataclass
class Shop:
    """The shop, which every customer knows."""

    settings: dict[str, str]


@dataclass
class Customer:
    """What the program knows of a customer."""

    name: str
    city: str
    reset_code: str
    shop: Shop

    def greet(self) -> str:
        """Return how to address the customer."""
        return f"Dear {self.name}"


class Stage(prover.Stage):
    def build(self) -> None:
        shop = Shop({"key": self.secret, "fill": "*"})
        self.ana = Customer("Ana", "Oslo", self.secret, shop)
        globals()["SIGNING_KEY"] = self.secret
