"""Shows the last requests to whoever looks after the server."""

from typing import TextIO


# show: requests
def show_requests(requests: list[str], out: TextIO) -> None:
    """Print the requests, one a line, with their numbers."""
    for number, request in enumerate(requests, start=1):
        print(f"{number:>3}  {printable(request)}", file=out)


def printable(text: str) -> str:
    """Return `text` with backslashes and unprintable characters as visible escapes."""
    return "".join(
        each.encode("unicode_escape").decode()
        if each == "\\" or not each.isprintable()
        else each
        for each in text
    )


# end: requests
