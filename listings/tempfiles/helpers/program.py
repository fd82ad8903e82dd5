"""What lies in the folder after each call, and who may open it."""

import os
import stat
import tempfile
from pathlib import Path

os.umask(0o022)  # what most systems set
here = Path.cwd()


def show(call: str, *parts: Path) -> None:
    for path in parts:
        mode = (
            stat.filemode(path.lstat().st_mode) if path.exists() else "nothing is there"
        )
        print(f"{call:<24}{mode}")


Path("report.txt").write_text("made by open")
show("open", here / "report.txt")
show("mktemp", Path(tempfile.mktemp(dir=here)))
handle, name = tempfile.mkstemp(dir=here)
show("mkstemp", Path(name))
os.close(handle)
with tempfile.NamedTemporaryFile(dir=here) as file:
    show("NamedTemporaryFile", Path(file.name))
show("mkdtemp", Path(tempfile.mkdtemp(dir=here)))
with tempfile.TemporaryDirectory(dir=here) as folder:
    show("TemporaryDirectory", Path(folder))

before = set(here.iterdir())
with tempfile.TemporaryFile(dir=here):
    print(f"{'TemporaryFile':<24}{len(set(here.iterdir()) - before)} new names")
