"""A server that is started by root: bind the port, then serve as another account."""

import os
from collections.abc import Callable


class StillRoot(Exception):
    """Rights of root are left; end the program."""


# show: serve
def serve_as(uid: int, gid: int, serve: Callable[[], str]) -> str:
    """Give up the rights of root, and serve."""
    try:
        os.setgroups([])
        os.setresgid(gid, gid, gid)
        os.setresuid(uid, uid, uid)
    except (OSError, OverflowError) as error:
        raise StillRoot("the account could not be changed") from error
    users = {*os.getresuid()}
    groups = {*os.getresgid(), *os.getgroups()}
    if users != {uid} or groups != {gid} or 0 in (uid, gid):
        raise StillRoot(f"users are {users}, groups are {groups}")
    return serve()


# end: serve
