"""Attacks by code that runs in the server after it has given up root."""

import contextlib
import os

from prover import Target

from .stage import WEB, Stage


def attack_take_it_back(target: Target, stage: Stage) -> bool:
    """Become root again: the saved user id is still 0."""

    def serve() -> str:
        with contextlib.suppress(PermissionError):
            os.seteuid(0)
        return stage.read("/etc/shadow")

    with stage.as_root():
        found = target.serve_as(WEB, WEB, serve)
    print("/etc/shadow:", found)
    return stage.secret in found


def attack_group_of_root(target: Target, stage: Stage) -> bool:
    """Read with root's group, or become a member of it again."""

    def serve() -> str:
        with contextlib.suppress(PermissionError):
            os.setegid(0)
        return stage.read("/root/notes")

    with stage.as_root():
        found = target.serve_as(WEB, WEB, serve)
    print("/root/notes:", found)
    return stage.secret in found


def attack_other_groups(target: Target, stage: Stage) -> bool:
    """Read with a supplementary group of root's: the process never left that group."""
    with stage.as_root():
        found = target.serve_as(WEB, WEB, lambda: stage.read("/var/backups/accounts"))
    print("/var/backups/accounts:", found)
    return stage.secret in found


def attack_nothing_was_given_up(target: Target, stage: Stage) -> bool:
    """Start it in a container without CAP_SETUID: root cannot change the account."""
    stage.process.may_change = False
    with stage.as_root():
        found = target.serve_as(WEB, WEB, lambda: stage.read("/etc/shadow"))
    print("/etc/shadow:", found)
    return stage.secret in found
