"""A server that is started by root: bind the port, then serve as another account."""

import os
from collections.abc import Callable


def serve_as(uid: int, gid: int, serve: Callable[[], str]) -> str:
    """Give up the rights of root, and serve."""
    os.setgroups([])
    os.setresgid(gid, gid, gid)
    os.setresuid(uid, uid, uid)
    users = {*os.getresuid()}
    groups = {*os.getresgid(), *os.getgroups()}
    if users != {uid} or groups != {gid} or 0 in (uid, gid):
        raise PermissionError("rights are left")
    return serve()
