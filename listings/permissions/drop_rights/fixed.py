"""A server that is started by root: bind the port, then serve as another account."""

import os
from collections.abc import Callable


class StillRoot(Exception):
    """Rights of root are left; end the program."""


# show: serve
def serve_as(uid: int, gid: int, serve: Callable[[], str]) -> str:
    """Give up the rights of root, and serve."""
    if not (0 < uid < 2**32 and 0 < gid < 2**32):
        raise StillRoot("this is root, or no account")
    os.setgroups([])
    os.setresgid(gid, gid, gid)
    os.setresuid(uid, uid, uid)
    users = {*os.getresuid()}
    groups = {*os.getresgid(), *os.getgroups()}
    if users != {uid} or groups != {gid}:
        raise StillRoot(f"users are {users}, groups are {groups}")
    return serve()


# end: serve
