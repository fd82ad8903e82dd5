"""Look for a key in the memory of a process that has deleted it (on Linux)."""

import re
import subprocess
import sys
from pathlib import Path

# show: ways
WAYS = {
    "held": "key = source.read()",
    "del, then gc.collect()": "key = source.read(); del key; gc.collect()",
    "a bytearray, overwritten": "key = bytearray(40); source.readinto(key); key[:] = bytes(40)",
}
# end: ways
CHILD = """
import gc, sys
source = open("key", "rb", buffering=0)
{way}
print(flush=True)
sys.stdin.read()
"""
Path("key").write_text(
    "key=" + "".join("0123456789abcdef"[i * 7 % 16] for i in range(36))
)


def holds_key(process: int) -> bool:
    """Read the other process's memory, as any program of the same user may here."""
    with open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            area = re.match(r"(\w+)-(\w+) rw", line)
            if area and "[v" not in line:
                start, end = (int(address, 16) for address in area.groups())
                memory.seek(start)
                if re.search(rb"key=[0-9a-f]{36}", memory.read(end - start)):
                    return True
    return False


for name, way in WAYS.items():
    with subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", CHILD.format(way=way)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdout
        child.stdout.readline()
        found = holds_key(child.pid)
        child.communicate()
    print(f"{name:<26} {'found' if found else 'not found'}")
