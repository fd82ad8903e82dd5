"""Read the file `secret.txt`, which lies beside the box, by unpacking an archive of yours."""

import tarfile

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = (
    "The members of your archive: a name, and the target of a link or null for a file"
)
START = '[["mine.txt", null]]'
HINTS = (
    "A tar may hold links. They are made as they come.",
    "The secret is `../secret.txt` as seen from the box. What should `mine.txt` lead to?",
)
ANSWER = '[["mine.txt", "../secret.txt"]]'


def attempt(target: Target, stage: Stage, given: list[tuple[str, str | None]]) -> bool:
    members = [
        (name, tarfile.SYMTYPE if link else tarfile.REGTYPE, link or "hello")
        for name, link in given
    ]
    target.unpack(stage.tar(*members), stage.box)
    found = (stage.box / "mine.txt").read_text()
    print(found)
    return stage.secret in found
