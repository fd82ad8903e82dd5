"""Which ways of running code leave a cached file behind."""

import shutil
import subprocess
import sys
from pathlib import Path

Path("tool.py").write_text("import helper\n")
Path("helper.py").write_text("ANSWER = 42\n")


def cached(*arguments: str) -> str:
    """Run Python with `arguments`, ignoring PYTHON* variables; say what it cached."""
    subprocess.run([sys.executable, "-E", *arguments], check=True)
    names = sorted(path.name for path in Path("__pycache__").glob("*"))
    shutil.rmtree("__pycache__", ignore_errors=True)
    return ", ".join(names) or "nothing"


for arguments in ("tool.py", "-m tool", "-O tool.py", "-B tool.py"):
    print(f"python {arguments:<11} caches {cached(*arguments.split())}")
