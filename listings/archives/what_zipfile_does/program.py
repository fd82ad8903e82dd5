"""Where ZipFile.extract puts files with bad names."""

import io
import zipfile
from pathlib import Path

made = io.BytesIO()
with zipfile.ZipFile(made, "w") as archive:
    for name in ("../out.txt", "/etc/out.txt", "a/../../b.txt", "plain.txt"):
        archive.writestr(zipfile.ZipInfo(name), "text")

with zipfile.ZipFile(made) as archive:
    for name in archive.namelist():
        print(f"{name:<15}", Path(archive.extract(name, "box")).as_posix())
