"""Legitimate uses of reading settings."""

from prover import Target

from .stage import Stage


def use_two_settings(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a string and a number."""
    right = {"theme": "dark", "per_page": 50}
    return target.read_settings('{"theme": "dark", "per_page": 50}'), right


def use_quotes_and_letters(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a string with escaped quotes and a letter outside ASCII."""
    right = {"theme": '"Zo\u00eb"'}
    return target.read_settings(r'{"theme": "\"Zo\u00eb\""}'), right


def use_longest_settings(target: Target, stage: Stage) -> tuple[object, object]:
    """Read settings of a thousand characters, laid out over several lines."""
    text = '{\n  "per_page": 20,\n  "theme": "' + "x" * 965 + '"\n}'
    return (len(text), len(target.read_settings(text)["theme"])), (1_000, 965)
