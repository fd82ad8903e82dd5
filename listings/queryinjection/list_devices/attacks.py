"""Attacks by the user name that a stranger registers."""

from prover import Target

from .stage import Stage


def attack_sign_out_everybody(target: Target, stage: Stage) -> bool:
    """Register as `*` and sign out: every session of everybody ends."""
    target.sign_in(stage.db, "root", "root's laptop")
    target.sign_in(stage.db, "ana", "ana's phone")
    target.sign_out(stage.db, "*")
    left = [
        device for user in ("root", "ana") for device in target.devices(stage.db, user)
    ]
    print("sessions that are left:", left)
    return left == []


def attack_question_marks(target: Target, stage: Stage) -> bool:
    """Register as four question marks, which fit every name of four characters."""
    target.sign_in(stage.db, "root", "root's laptop")
    found = target.devices(stage.db, "????")
    print(found)
    return "root's laptop" in found


def attack_set_of_letters(target: Target, stage: Stage) -> bool:
    """Register as `[r]oot`: a set of letters, with one letter in it."""
    target.sign_in(stage.db, "root", "root's laptop")
    found = target.devices(stage.db, "[r]oot")
    print(found)
    return "root's laptop" in found


def attack_backslash(target: Target, stage: Stage) -> bool:
    r"""Register as `\root`: in a pattern the backslash only says that the `r` is an `r`."""
    target.sign_in(stage.db, "root", "root's laptop")
    found = target.devices(stage.db, "\\root")
    print(found)
    return "root's laptop" in found


def attack_name_with_a_colon(target: Target, stage: Stage) -> bool:
    """Register as the part of a name that stands before its colon."""
    target.sign_in(stage.db, "shop:root", "root's laptop")
    found = target.devices(stage.db, "shop")
    print(found)
    return "root's laptop" in found
