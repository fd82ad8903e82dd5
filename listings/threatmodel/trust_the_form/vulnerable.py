"""Sessions: what a web program remembers of a visitor."""

from typing import Any

LANGUAGES = ("en", "fr", "nl")


class UnknownLanguage(Exception):
    """The form names a language that this program does not have."""


def open_session(user: str) -> dict[str, Any]:
    """Return the session of somebody who has just signed in."""
    return {"user": user, "language": "en"}


def save_preferences(session: dict[str, Any], form: dict[str, str]) -> None:
    """Remember what the visitor chose in the form."""
    # show: danger
    session.update(form)
    # end: danger


def texts_file(session: dict[str, Any]) -> str:
    """Return the file with the program's texts in the visitor's language."""
    return f"texts/{session['language']}.json"


def may_export(session: dict[str, Any]) -> bool:
    """Tell whether the visitor may export all data."""
    return session.get("role") == "auditor"


def log_line(session: dict[str, Any]) -> str:
    """Return the line that the log gets for each request."""
    return "" if session.get("internal") else f"request by {session['user']}"
