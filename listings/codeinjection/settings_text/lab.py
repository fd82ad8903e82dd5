"""Read `secret.txt` into the settings."""

from prover import Target

from .stage import Stage

INPUT = "text"
LABEL = "Your settings"
START = '{"theme": "dark", "per_page": 20}'
HINTS = (
    "A value can be any expression, not only a text or a number.",
    "`open` returns a file, and a file has a method `read`.",
)
ANSWER = '{"theme": open("secret.txt").read()}'


def attempt(target: Target, stage: Stage, given: str) -> bool:
    found = target.read_settings(given)
    print(found)
    return stage.secret in str(found)
