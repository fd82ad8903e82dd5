"""Pages of a site that its members fill."""

import os
import re
import stat

MOST_CHARACTERS = 100_000


class NoSuchPage(ValueError):
    """There is no page of that name."""


# show: page
def read_page(folder: int, name: str) -> str:
    """Return the page `name` from the site, which is open as `folder`."""
    handle = os.dup(folder)
    try:
        for part in name.split("/"):
            if not re.fullmatch(r"[a-z0-9_-]+(\.txt)?", part):
                raise NoSuchPage(name)
            outer, handle = handle, _open_in(handle, part)
            os.close(outer)
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise NoSuchPage(name)
        with open(handle, encoding="utf-8-sig", closefd=False) as file:
            page = file.read(MOST_CHARACTERS + 1)
        if len(page) > MOST_CHARACTERS:
            raise NoSuchPage(name)
        return page
    except (OSError, UnicodeDecodeError) as error:
        raise NoSuchPage(name) from error
    finally:
        os.close(handle)


def _open_in(folder: int, part: str) -> int:
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
    return os.open(part, flags, dir_fd=folder)


# end: page
