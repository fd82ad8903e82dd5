"""Attacks on a service that listens on 127.0.0.1."""

import contextlib

from prover import Target

from .stage import Stage

TOKEN = "a-token-that-only-our-own-programs-know"


def exported(target: Target, stage: Stage, request: bytes) -> bool:
    found = target.answer(request, stage.data, TOKEN)
    print(found)
    return stage.secret in found


def attack_other_user(target: Target, stage: Stage) -> bool:
    """As another user of this machine, connect and ask."""
    return exported(target, stage, b"export\n")


def attack_web_page(target: Target, stage: Stage) -> bool:
    """As a web page, let the browser of somebody on this machine post the question."""
    return exported(target, stage, stage.from_a_web_page("export\n"))


def attack_empty_line(target: Target, stage: Stage) -> bool:
    """Send an empty line where a token could be expected."""
    return exported(target, stage, b"\nexport\n")


def attack_before_there_is_a_token(target: Target, stage: Stage) -> bool:
    """Ask while the file of the token is still empty: an empty line equals it."""
    found = target.answer(b"\nexport\n", stage.data, "")
    print(found)
    return stage.secret in found


def attack_many_lines(target: Target, stage: Stage) -> bool:
    """Send a million short lines, without a token, to use up the memory."""
    with stage.measure() as used, contextlib.suppress(target.NotAllowed):
        target.answer(b"ab\n" * 1_000_000, stage.data, TOKEN)
    print("more than 30 MB were used:", bool(used.memory and used.memory > 30_000_000))
    return bool(used.memory and used.memory > 30_000_000)
