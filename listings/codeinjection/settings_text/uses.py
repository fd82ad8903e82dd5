"""Legitimate uses of reading settings."""

from prover import Target

from .stage import Stage


def use_two_settings(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a text and a number."""
    right = {"theme": "dark", "per_page": 50}
    return target.read_settings('{"theme": "dark", "per_page": 50}'), right


def use_quotes_and_letters(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a text with escaped quotes and a letter beyond ASCII."""
    right = {"theme": '"Zo\u00eb"'}
    return target.read_settings(r'{"theme": "\"Zo\u00eb\""}'), right
