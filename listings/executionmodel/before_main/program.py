"""What runs before a program's first line, and which options keep it out."""

import os
import subprocess
import venv
from pathlib import Path

venv.create("env", symlinks=True)
packages = next(Path("env/lib").glob("python*/site-packages"))
for folder in ("shared", "app"):
    Path(folder).mkdir()

# show: plant
(packages / "example.pth").write_text("import sys; print('.pth in site-packages')\n")
Path("shared/sitecustomize.py").write_text("print('sitecustomize on PYTHONPATH')\n")
Path("app/main.py").write_text("print('first line of main.py')\nimport random\n")
Path("app/random.py").write_text("print('random.py beside main.py')\n")


def run(options: str) -> list[str]:
    command = ["env/bin/python", *options.split(), "app/main.py"]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": "shared"}
    done = subprocess.run(command, env=environment, check=True, capture_output=True)
    return list(dict.fromkeys(done.stdout.decode().splitlines()))


seen = {options: run(options) for options in ("", "-P", "-E", "-I", "-S", "-I -S")}
print(f"{'':<28}", *(f"{options or 'no option':>9}" for options in seen))
for line in seen[""]:
    cells = ("runs" if line in lines else "-" for lines in seen.values())
    print(f"{line:<28}", *(f"{cell:>9}" for cell in cells))
# end: plant
