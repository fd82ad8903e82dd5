"""What must hold of the fixes of `loginjection`. The docstring is the claim."""

import re
import sys
from ast import literal_eval

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

_MARKS = (
    *("\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028"),
    *("\u2029", "\x00", "\x08", "\x1b", "\x7f", "\x9b", "\x9d", "\u202e", "\u200b"),
    *("'", '"', "\\", "\\n", "%s", "%(name)s", "{}", "%0a", "\ud800", "\ufeff"),
)
_COMMANDS = (
    *("\x1b[1A", "\x1b[2K", "\x1b[2J", "\x1b[8m", "\x9b1A", "\x9b2K", "\x1b[0m"),
    *(
        "\x1b]0;title\x07",
        "\x1b]52;c;d29yZHM=\x07",
        "\x9d52;c;d29yZHM=\x9c",
        "\x1b]8;;",
    ),
)
_WORDS = (
    *("ada", "INFO login as root", "from 192.0.2.1", "GET /", "  1  GET /health"),
    *('", "role": "admin', '"}\n{"user": "root", "role": "admin"', "x" * 150),
)
texts = st.lists(
    st.one_of(*map(st.sampled_from, (_WORDS, _MARKS, _COMMANDS)), strategies.words),
    min_size=1,
    max_size=5,
).map("".join)
"""Texts that end lines, command terminals, close quotes, or are formats."""


@holds_for("loginjection/failed_logins", "texts for logs", st.tuples(texts, texts))
def failed_logins(case: Case, given: tuple[str, str]) -> None:
    """Whatever the name and the address, one failure is one short line that holds both."""
    name, address = given
    case.target.log_failure(case.stage.log, name, address)
    (event,) = case.stage.events()
    assert event.startswith("WARNING failed login as ")
    assert event.isprintable() and len(event) < 3000
    if len(name) <= 100 and len(address) <= 100:
        assert event.endswith(f" as {name!r} from {address!r}")


_ESCAPE = re.compile(r"\\(?:x..|u....|U.{8}|.)")


def unescaped(shown: str) -> str:
    """Return the text whose escapes are shown."""
    return _ESCAPE.sub(lambda found: literal_eval(f"'{found[0]}'"), shown)


@holds_for("loginjection/show_requests", "texts for logs", texts)
def show_requests(case: Case, request: str) -> None:
    """Whatever the request, its line is seen, holds all of it, and hides no other line."""
    stage = case.stage
    case.target.show_requests(["GET /admin", request, "GET /last"], stage.out)
    screen = stage.screen()
    assert screen[0] == "  1  GET /admin" and screen[2:3] == ["  3  GET /last"], screen
    assert screen[1].startswith("  2  ") or request.strip() == ""
    assert unescaped(screen[1][5:]) == request.rstrip(" "), screen[1]
    assert stage.clipboard == ""
    stage.out.getvalue().encode(sys.getdefaultencoding())


@holds_for("loginjection/journal", "texts for logs", texts)
def journal(case: Case, action: str) -> None:
    """Whatever the action, the importer finds one record, with that action in it."""
    case.target.note(case.stage.path, "mallory", "guest", action)
    right = {"user": "mallory", "role": "guest", "action": action}
    assert case.stage.imported() == [right]
