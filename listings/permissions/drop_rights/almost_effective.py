"""A server that is started by root: bind the port, then serve as another account."""

import os
from collections.abc import Callable


def serve_as(uid: int, gid: int, serve: Callable[[], str]) -> str:
    """Give up the rights of root, and serve."""
    # show: danger
    os.setgroups([])
    os.setegid(gid)
    os.seteuid(uid)
    # end: danger
    return serve()
