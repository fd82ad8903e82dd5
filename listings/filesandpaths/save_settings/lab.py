"""Save settings that require a login, after which the file does not."""

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
    "What is in the file at the moment when `open` has emptied it?",
    "Which text cannot be written as UTF-8? JSON can spell half of a surrogate pair.",
)
ANSWER = r"""{"greeting": "\ud800", "login": "required"}"""


def attempt(target: Target, stage: Stage, given: dict[str, str]) -> bool:
    with contextlib.suppress(UnicodeEncodeError):
        target.save_settings(stage.settings, given)
    kept = stage.settings.read_text()
    print("settings.ini:", repr(kept))
    return given.get("login") == "required" and "login = required" not in kept
