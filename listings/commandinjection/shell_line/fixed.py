"""Notes: find the lines that contain a word."""

import subprocess
from pathlib import Path


def find_lines(notes: Path, word: str) -> list[str]:
    """Return the lines of `notes.txt` that contain `word`, in any case."""
    if not word.isprintable() or not 0 < len(word) <= 100:
        raise ValueError("a word is one to a hundred characters that can be printed")
    command = ["grep", "-iF", "-e", word, "--", "notes.txt"]
    done = subprocess.run(
        command, cwd=notes, capture_output=True, text=True, check=False
    )
    return done.stdout.splitlines()
