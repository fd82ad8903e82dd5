"""The sixteen bytes that stand before the bytecode in a .pyc file."""

import importlib.util
import marshal
import os
import py_compile
from pathlib import Path

SOURCE = Path("greet.py")
SOURCE.write_text("print('hello')\n")
os.utime(SOURCE, (1_000_000_000, 1_000_000_000))

# show: header
digest = importlib.util.source_hash(SOURCE.read_bytes())
for mode in py_compile.PycInvalidationMode:
    py_compile.compile(str(SOURCE), "greet.pyc", invalidation_mode=mode)
    data = Path("greet.pyc").read_bytes()
    words = [int.from_bytes(data[i : i + 4], "little") for i in (0, 4, 8, 12)]
    print(f"{mode.name:<14} magic {words[0] & 0xFFFF}, flags {words[1]:02b},", end=" ")
    if data[8:16] == digest:
        print("hash of the source")
    else:
        print(f"modified {words[2]}, {words[3]} bytes")
code = marshal.loads(data[16:])
print("then a marshalled code object:", code.co_names, code.co_consts)
# end: header
