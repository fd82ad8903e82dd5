"""A journal of what was done, one record of JSON a line."""

from pathlib import Path


def note(journal: Path, user: str, role: str, action: str) -> None:
    """Append to the journal what a user did."""
    # show: danger
    action = action.replace('"', '\\"').replace("\n", "\\n")
    record = f'{{"user": "{user}", "role": "{role}", "action": "{action}"}}'
    # end: danger
    with journal.open("a", encoding="utf-8") as file:
        file.write(record + "\n")
