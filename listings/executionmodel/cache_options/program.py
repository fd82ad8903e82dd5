"""Which options look past a cached file that somebody swapped."""

import marshal
import py_compile
import subprocess
import sys
from pathlib import Path

Path("main.py").write_text("import plugin\n")
Path("plugin.py").write_text("print('the reviewed source')\n")
mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
cached = Path(py_compile.compile("plugin.py", invalidation_mode=mode) or "")
other = compile("print('the swapped bytecode')", "plugin.py", "exec")
cached.write_bytes(cached.read_bytes()[:16] + marshal.dumps(other))

# show: options
for options in ("", "-B", "--check-hash-based-pycs always", "-X pycache_prefix=mine"):
    command = [sys.executable, "-E", *options.split(), "main.py"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True)
    print(f"python {options:<31} main.py runs {printed.stdout}", end="")
# end: options
