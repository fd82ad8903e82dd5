"""A document database in a few lines: it understands the operators that such databases have."""

import re
from collections.abc import Callable
from typing import Any

import prover


def matches(document: dict[str, Any], query: dict[str, Any]) -> bool:
    """Tell whether a document matches, as in MongoDB: values, or objects of operators."""
    return all(_fits(document.get(name), wanted) for name, wanted in query.items())


def _fits(value: Any, wanted: Any) -> bool:
    if not isinstance(wanted, dict):
        return bool(value == wanted)
    tests: dict[str, Callable[[Any], bool]] = {
        "$ne": lambda against: value != against,
        "$gt": lambda against: isinstance(value, type(against)) and value > against,
        "$regex": lambda against: re.search(against, str(value)) is not None,
        "$in": lambda against: value in against,
        "$exists": lambda against: (value is not None) == against,
    }
    return all(tests[name](against) for name, against in wanted.items())


class Accounts:
    """A collection of documents."""

    def __init__(self, documents: list[dict[str, Any]]) -> None:
        self.documents = documents

    def find_one(self, query: dict[str, Any]) -> dict[str, Any] | None:
        found = (each for each in self.documents if matches(each, query))
        return next(found, None)


class Stage(prover.Stage):
    def build(self) -> None:
        self.accounts = Accounts(
            [
                {"name": "root", "password": self.secret},
                {"name": "ana", "password": "tea and cake"},
            ]
        )
