"""Shows the last requests to whoever looks after the server."""

import re
from typing import TextIO


def show_requests(requests: list[str], out: TextIO) -> None:
    """Print the requests, one a line, with their numbers."""
    for number, request in enumerate(requests, start=1):
        # show: danger
        request = re.sub(r"\x1b\[[0-9;]*m", "", request)
        print(f"{number:>3}  {request}", file=out)
        # end: danger
