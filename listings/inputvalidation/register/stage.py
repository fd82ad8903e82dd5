"""Accounts that belong to somebody, in a column of twenty characters."""

import prover


class Stage(prover.Stage):
    def build(self) -> None:
        self.accounts = {"alice": "Alice", "mike": "Mike", "customer_service_des": "us"}
