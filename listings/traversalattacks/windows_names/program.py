"""What Windows makes of names that look harmless elsewhere (runs on any system)."""

import ntpath
from pathlib import PurePosixPath, PureWindowsPath

FOLDER = "C:/srv/uploads"
NAMES = (r"..\secret.txt", r"\Windows\win.ini", "D:secret.txt", r"\\host\share\x")

for name in NAMES:
    print(name)
    print("  parts elsewhere", PurePosixPath(name).parts)
    print("  on Windows     ", ntpath.normpath(PureWindowsPath(FOLDER, name)))

print(PureWindowsPath("Report.TXT") == PureWindowsPath("report.txt"))
