"""A shop that prints cards, and the key with which it signs orders."""

from dataclasses import dataclass, field

import prover


@dataclass
class Shop:
    """The shop, which every customer knows."""

    settings: dict[str, str]
    vouchers: list[str] = field(default_factory=lambda: ["SPRING", "SUMMER"])


@dataclass
class Customer:
    """What the program knows of a customer."""

    name: str
    city: str
    reset_code: str
    shop: Shop

    @property
    def voucher(self) -> str:
        """The next voucher, which is used up by that."""
        return self.shop.vouchers.pop()

    def greet(self) -> str:
        """Return the salutation of a letter."""
        return f"Dear {self.name}"


class Stage(prover.Stage):
    def build(self) -> None:
        shop = Shop({"key": self.secret, "fill": "*"})
        self.ana = Customer("Ana", "Oslo", self.secret, shop)
        globals()["SIGNING_KEY"] = self.secret
