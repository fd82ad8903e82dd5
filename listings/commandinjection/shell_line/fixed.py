"""Notes: find the lines that contain a word."""

import re
import subprocess
from pathlib import Path

# No argument can hold a NUL or half a surrogate pair; a newline starts a new pattern.
WORD = re.compile(r"[^\x00\n\ud800-\udfff]{1,100}")


def find_lines(notes: Path, word: str) -> list[str]:
    """Return the lines of `notes.txt` that contain `word`, in any case."""
    if not WORD.fullmatch(word):
        raise ValueError("a word has one to a hundred characters, all on one line")
    # `-a`: one NUL in a note must not make `grep` take the notes for a binary file.
    command = ["grep", "-aiF", "-e", word, "--", "notes.txt"]
    done = subprocess.run(command, cwd=notes, capture_output=True, check=False)
    return done.stdout.decode(errors="replace").splitlines()
