"""Finds a Chrome or Chromium for the tests; as a script, installs one if there is none."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import which

ROOT = Path(__file__).resolve().parent.parent
_OWN = ROOT / ".browser"  # where Playwright's own goes
_NAMES = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser")
_APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_NONE = (
    "There is no Chrome or Chromium for the tests, and none could be installed. "
    "Install one, or say where it is: CHROME=/path/to/chrome make test"
)


def find() -> Path | None:
    """Return $CHROME, else an installed Chrome or Chromium, else Playwright's, else None.

    Raises SystemExit if $CHROME is set and is no program.
    """
    named = os.environ.get("CHROME")
    if named:
        found = which(named)
        if found is None:
            raise SystemExit(
                f"CHROME={named} is not a program. Correct it, or unset it."
            )
        return Path(found)
    for candidate in (*map(which, _NAMES), *_APPLICATIONS):
        if candidate and Path(candidate).is_file():
            return Path(candidate)
    own = sorted(_OWN.glob("chromium-*/chrome-*/chrome")) + sorted(
        _OWN.glob("chromium-*/chrome-mac*/*.app/Contents/MacOS/*")
    )
    return own[-1] if own else None


def need() -> Path:
    """Return a browser; raises SystemExit with a hint, if there is none."""
    found = find()
    if found is None:
        raise SystemExit(_NONE)
    return found


def install() -> None:
    """Install Debian's Chromium when root, Playwright's own otherwise."""
    if os.name == "posix" and os.geteuid() == 0 and which("apt-get"):
        subprocess.run(["apt-get", "update", "--quiet"], check=False)
        subprocess.run(
            [
                "apt-get",
                "install",
                "--yes",
                "--quiet",
                "chromium",
                "firefox-esr",
                "fonts-dejavu-core",
            ],
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
            check=False,
        )
    if find() is None:
        subprocess.run(
            [sys.executable, "-m", "playwright", "install", "chromium"],
            env=os.environ | {"PLAYWRIGHT_BROWSERS_PATH": str(_OWN)},
            check=False,
        )


def main() -> None:
    """Make sure that there is a browser, and say which."""
    if find() is None:
        install()
    print(f"browser for the tests: {need()}")


if __name__ == "__main__":
    main()
