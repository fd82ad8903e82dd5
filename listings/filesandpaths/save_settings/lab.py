"""Save settings that require a login in such a way that the saved file does not."""

import contextlib

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "The settings that you send"
START = """\
{
  "greeting": "welcome",
  "login": "required"
}
"""
HINTS = (
    "What does the file contain after `open(path, 'w')` and before the first `write`?",
    "Which string cannot be encoded as UTF-8? JSON can write one half of a surrogate pair.",
)
ANSWER = r"""{"greeting": "\ud800", "login": "required"}"""


def attempt(target: Target, stage: Stage, given: dict[str, str]) -> bool:
    with contextlib.suppress(ValueError):
        target.save_settings(stage.settings, given)
    kept = stage.settings.read_text()
    print("settings.ini:", repr(kept))
    return given.get("login") == "required" and "login = required" not in kept
