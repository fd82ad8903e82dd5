"""Attacks on a service that listens on 127.0.0.1."""

from prover import Target

from .stage import Stage

TOKEN = "a-token-that-only-our-own-programs-know"


def exported(target: Target, stage: Stage, request: bytes) -> bool:
    found = target.answer(request, stage.data, TOKEN)
    print(found)
    return stage.secret in found


def attack_other_user(target: Target, stage: Stage) -> bool:
    """As another user of the machine, connect and ask."""
    return exported(target, stage, b"export\n")


def attack_web_page(target: Target, stage: Stage) -> bool:
    """As a web page, have the browser of somebody on the machine post the question."""
    return exported(target, stage, stage.from_a_web_page("export\n"))


def attack_empty_line(target: Target, stage: Stage) -> bool:
    """Send an empty line where a token could be expected."""
    return exported(target, stage, b"\nexport\n")
