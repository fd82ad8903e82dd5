"""See what else runs when a program only warns, and which switch prevents it."""

import os
import subprocess
import sys
from pathlib import Path

# show: ways
MARK = f"open({str(Path('ran').absolute())!r}, 'w').close()\n"
WAYS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "warn(), beside a linecache.py": (
        {
            "program.py": "import warnings\nwarnings.warn('the cache is old')\n",
            "linecache.py": MARK,
        },
        {},
    ),
    "literal_eval(), beside a linecache.py": (
        {
            "program.py": "import ast, warnings\nast.literal_eval(r\"'\\d'\")\n",
            "linecache.py": MARK,
        },
        {},
    ),
    "two environment variables": (
        {"program.py": "print('hello')\n", "mark.py": MARK},
        {
            "PYTHONWARNINGS": "default::antigravity.Category",
            "BROWSER": f"{sys.executable} -I mark.py %s",
        },
    ),
}
# end: ways

print(f"{'':<39}{'plain':<7}{'-P':<7}{'-E':<7}-I")
for number, (way, (files, variables)) in enumerate(WAYS.items()):
    folder = Path(str(number))
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text)
    seen = []
    for switch in ("-B", "-P", "-E", "-I"):
        Path("ran").unlink(missing_ok=True)
        subprocess.run(
            [sys.executable, "-B", switch, "program.py"],
            cwd=folder,
            env=os.environ | variables,
            capture_output=True,
            check=True,
        )
        seen.append("ran" if Path("ran").exists() else "-")
    print(f"{way:<39}{seen[0]:<7}{seen[1]:<7}{seen[2]:<7}{seen[3]}")
