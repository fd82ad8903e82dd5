"""Shows the last requests to whoever looks after the server."""

from typing import TextIO


def show_requests(requests: list[str], out: TextIO) -> None:
    """Print the requests, one a line, with their numbers."""
    for number, request in enumerate(requests, start=1):
        # show: danger
        request = request.replace("\x1b", "").replace("\n", "")
        print(f"{number:>3}  {request}", file=out)
        # end: danger
