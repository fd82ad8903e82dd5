"""Pages of a site that its members fill."""

import os


class NoSuchPage(ValueError):
    """There is no page of that name."""


# show: page
def read_page(folder: int, name: str) -> str:
    """Return the page `name` from the site, which is open as `folder`."""
    # show: danger
    try:
        handle = os.open(name, os.O_RDONLY, dir_fd=folder)
    except OSError as error:
        raise NoSuchPage(name) from error
    # end: danger
    with open(handle, encoding="utf-8-sig") as file:
        return file.read()


# end: page
