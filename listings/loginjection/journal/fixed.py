"""A journal of what was done, one record of JSON a line."""

import json
from pathlib import Path


# show: note
def note(journal: Path, user: str, role: str, action: str) -> None:
    """Append to the journal what a user did."""
    record = json.dumps({"user": user, "role": role, "action": action})
    with journal.open("a", encoding="utf-8") as file:
        file.write(record + "\n")


# end: note
