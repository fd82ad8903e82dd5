"""A helper gets no variable, no descriptor and an empty folder, and its group is ended."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

HELPER = """
import os, subprocess, sys
print("through /proc:", open(f"/proc/{os.getppid()}/fd/{sys.argv[1]}").read())
left = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"],
                        start_new_session=True)
print("left behind:", left.pid, flush=True)
sys.stdin.read()
"""

Path("ledger.txt").write_text("paid 1000 to ada")
ledger = os.open("ledger.txt", os.O_RDONLY)
with tempfile.TemporaryDirectory() as empty:
    helper = subprocess.Popen(
        [sys.executable, "-c", HELPER, str(ledger)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={},
        cwd=empty,
        close_fds=True,
        start_new_session=True,
    )
    assert helper.stdout is not None
    print("The helper reads the ledger", helper.stdout.readline(), end="")
    left = int(helper.stdout.readline().split()[-1])
    os.killpg(helper.pid, signal.SIGKILL)
    helper.wait()
state = Path(f"/proc/{left}/stat").read_text().split()[2]
print("Its group was killed; the process in a session of its own runs:", state in "RS")
os.kill(left, signal.SIGKILL)
