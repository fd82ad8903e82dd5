"""Where a relative path leads when somebody else chooses the working directory."""

import os
from pathlib import Path

Path("program").mkdir()
Path("program/limits.txt").write_text("at most 10", encoding="utf-8")
Path("shared").mkdir()
Path("shared/limits.txt").write_text("at most 1000000", encoding="utf-8")

HERE = Path("program").resolve()  # in a module: Path(__file__).resolve().parent

for folder in ("program", "../shared"):
    os.chdir(folder)
    print("started in", Path.cwd().name)
    print("  relative:       ", Path("limits.txt").read_text(encoding="utf-8"))
    print("  from the module:", (HERE / "limits.txt").read_text(encoding="utf-8"))
