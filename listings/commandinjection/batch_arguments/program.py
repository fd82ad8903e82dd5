"""The command line that `subprocess` makes of a list of arguments on Windows."""

import subprocess

for argument in ("report.txt", "two words", "a&calc.exe", '"&calc.exe', "%PATH%"):
    print(subprocess.list2cmdline(["print.bat", argument]))
