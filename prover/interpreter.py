"""Says which Python this is: its name in the records, its version and its platform."""

import platform
import sys
import sysconfig


def python_name() -> str:
    """Return the name of this Python in the records: ``cpython-3.13``, ``pyodide-3.13``.

    A free-threaded build is another Python: ``cpython-3.14t``.
    """
    kind = (
        "pyodide" if sys.platform == "emscripten" else platform.python_implementation()
    )
    free = "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else ""
    return f"{kind.lower()}-{sys.version_info.major}.{sys.version_info.minor}{free}"


def python_details() -> dict[str, str]:
    """Return the exact version and platform of this Python."""
    return {"version": platform.python_version(), "platform": sys.platform}
