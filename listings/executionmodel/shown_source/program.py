"""The source that `inspect` shows need not be the code that runs."""

import dis
import importlib.util
import inspect
import os
import py_compile
from pathlib import Path

Path("price.py").write_text("def discount():\n    return 0\n")
Path("other.py").write_text("def discount():\n    return 90\n")
for name in ("price.py", "other.py"):
    os.utime(name, (1000, 1000))
cached = importlib.util.cache_from_source("price.py")
mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
py_compile.compile("other.py", cached, dfile="price.py", invalidation_mode=mode)

spec = importlib.util.spec_from_file_location("price", "price.py")
assert spec and spec.loader
price = importlib.util.module_from_spec(spec)
spec.loader.exec_module(price)
# show: look
print("inspect.getsource:", inspect.getsource(price.discount).split()[-1])
print("the call returns: ", price.discount())
constants = [each.argval for each in dis.get_instructions(price.discount)]
print("dis sees 90:      ", 90 in constants)
# end: look
