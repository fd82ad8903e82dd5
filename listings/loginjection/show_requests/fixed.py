"""Shows the last requests to whoever looks after the server."""

from typing import TextIO


# show: requests
def show_requests(requests: list[str], out: TextIO) -> None:
    """Print the requests, one a line, with their numbers."""
    for number, request in enumerate(requests, start=1):
        print(f"{number:>3}  {printable(request)}", file=out)


def printable(text: str) -> str:
    """Return `text` with each character that is not printable as a visible escape."""
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode()
        for each in text
    )


# end: requests
