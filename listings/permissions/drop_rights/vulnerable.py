"""A server that is started by root: bind the port, then serve as another account."""

import contextlib
import os
from collections.abc import Callable


# show: serve
def serve_as(uid: int, gid: int, serve: Callable[[], str]) -> str:
    """Give up the rights of root, and serve."""
    # show: danger
    with contextlib.suppress(PermissionError):  # started by hand, not by root
        os.setegid(gid)
        os.seteuid(uid)
    # end: danger
    return serve()


# end: serve
