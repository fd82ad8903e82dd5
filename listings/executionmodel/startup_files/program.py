"""List the files of an environment that run code at each start of Python."""

from collections.abc import Iterator
from pathlib import Path


# show: find
def startup_files(packages: Path) -> Iterator[str]:
    """Yield what runs at start from the site directory `packages`."""
    for path in sorted(packages.glob("*.pth")):
        lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
        for number, line in enumerate(lines, start=1):
            if line.startswith(("import ", "import\t")):
                yield f"{path.name}:{number}: {line[:50]}"
    for pattern in ("*.start", "sitecustomize*", "usercustomize*"):
        yield from (path.name for path in sorted(packages.glob(pattern)))


# end: find

packages = Path("site-packages")
packages.mkdir()
(packages / "editable.pth").write_text("/home/ada/project/src\n")
(packages / "helper_init.pth").write_text("# paths\nimport os; os.getpid()\n")
(packages / "sitecustomize.py").write_text("")
print(*startup_files(packages), sep="\n")
