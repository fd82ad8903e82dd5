"""A print queue: fetch a job from the folder in which users leave them."""

import os
import stat
from pathlib import Path

LIMIT = 1000
FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK


class NotAJob(Exception):
    """There is nothing that may be printed."""


# show: read
def read_job(queue: Path, user: int, number: int) -> str:
    """Return the text of a user's job: a plain file of at most LIMIT bytes."""
    path = queue / f"{user}-{number}.job"
    try:
        with open(path, "rb", opener=lambda name, _: os.open(name, FLAGS)) as file:
            facts = os.fstat(file.fileno())
            if not stat.S_ISREG(facts.st_mode) or facts.st_uid != user:
                raise NotAJob(f"{path} is no plain file of this user")
            content = file.read(LIMIT + 1)
            if len(content) > LIMIT:
                raise NotAJob(f"{path} is too long")
            return content.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NotAJob(f"{path} cannot be read") from error


# end: read
