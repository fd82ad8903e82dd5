"""Shows the last requests to whoever looks after the server."""

from typing import TextIO


# show: requests
def show_requests(requests: list[str], out: TextIO) -> None:
    """Print the requests, one a line, with their numbers."""
    for number, request in enumerate(requests, start=1):
        # show: danger
        print(f"{number:>3}  {request}", file=out)
        # end: danger


# end: requests
