"""Add an attribute `Domain` to the cookie, or set a second cookie."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "The name of the theme, as a JSON string"
START = '"dark"'
HINTS = (
    "Which character separates the value of a cookie from its attributes?",
    "A semicolon ends the value; `Domain=example.org` is an attribute.",
)
ANSWER = '"dark; Domain=example.org"'


def attempt(target: Target, stage: Stage, given: object) -> bool:
    found = stage.cookies(target.theme_cookie(str(given)))
    print(*found.items(), sep="\n")
    return len(found) > 1 or "domain" in found.get("theme", {})
