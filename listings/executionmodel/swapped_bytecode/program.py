"""What each kind of .pyc file notices, and what none of them does."""

import importlib.util
import marshal
import os
import py_compile
from pathlib import Path

PLUGIN = Path("plugin.py")


def write(says: str, modified: int) -> None:
    PLUGIN.write_text(f"SAYS = {says!r}\n")
    os.utime(PLUGIN, (modified, modified))


def load() -> str:
    """Import the plug-in as `import` would, cached bytecode first."""
    spec = importlib.util.spec_from_file_location("plugin", PLUGIN)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return str(module.SAYS)


# show: swap
print(f"{'':<15} {'edited':<8} {'edited, same time and size':<27} bytecode swapped")
for mode in py_compile.PycInvalidationMode:
    write("first", modified=1000)
    cached = Path(py_compile.compile(str(PLUGIN), invalidation_mode=mode) or "")
    kept = cached.read_bytes()

    write("second", modified=2000)
    edited = load()

    cached.write_bytes(kept)
    write("third", modified=1000)
    disguised = load()

    write("first", modified=1000)
    other = compile("SAYS = 'attack'", "plugin.py", "exec")
    cached.write_bytes(kept[:16] + marshal.dumps(other))
    print(f"{mode.name:<15} {edited:<8} {disguised:<27} {load()}")
# end: swap
