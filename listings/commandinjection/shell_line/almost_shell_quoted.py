"""Notes: find the lines that contain a word."""

import shlex
import subprocess
from pathlib import Path


def find_lines(notes: Path, word: str) -> list[str]:
    """Return the lines of `notes.txt` that contain `word`, in any case."""
    # show: danger
    command = f"grep -iF {shlex.quote(word)} notes.txt"
    # end: danger
    done = subprocess.run(
        command, shell=True, cwd=notes, capture_output=True, text=True, check=False
    )
    return done.stdout.splitlines()
