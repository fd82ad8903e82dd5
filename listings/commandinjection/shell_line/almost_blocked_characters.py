"""Notes: find the lines that contain a word."""

import subprocess
from pathlib import Path

BLOCKED = set(";&|<>`\n")


def find_lines(notes: Path, word: str) -> list[str]:
    """Return the lines of `notes.txt` that contain `word`, in any case."""
    # show: danger
    if BLOCKED & set(word):
        raise ValueError("a word contains no such character")
    command = f'grep -iF "{word}" notes.txt'
    # end: danger
    done = subprocess.run(
        command, shell=True, cwd=notes, capture_output=True, text=True, check=False
    )
    return done.stdout.splitlines()
