"""A file beside the script takes the place of a module of the library."""

import subprocess
import sys
from pathlib import Path

Path("secrets.py").write_text("def token_hex(n):\n    return 'known to mallory'\n")
Path("reset.py").write_text("import secrets\nprint(secrets.token_hex(16))\n")

for options in ([], ["-P"]):
    command = [sys.executable, *options, "reset.py"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    foreseen = done.stdout == "known to mallory\n"
    print("python", *options, "reset.py: foreseen by mallory:", foreseen)
