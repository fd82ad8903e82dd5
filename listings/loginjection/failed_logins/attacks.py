"""Attacks on the log, by the name that somebody tries to log in with."""

from prover import Target

from .stage import Stage

ATTACKER = "198.51.100.7"


def forged(target: Target, stage: Stage, mark: str) -> bool:
    """Return whether the monitor sees a login of root that never was."""
    name = f"ada from 192.0.2.1{mark}INFO login as root"
    target.log_failure(stage.log, name, ATTACKER)
    print(*stage.events(), sep="\n")
    return any(event.startswith("INFO login as root") for event in stage.events())


def attack_line_feed(target: Target, stage: Stage) -> bool:
    """Go on in the next line."""
    return forged(target, stage, "\n")


def attack_carriage_return(target: Target, stage: Stage) -> bool:
    """End the line as old Macs did, which reading in text mode still honours."""
    return forged(target, stage, "\r")


def attack_next_line(target: Target, stage: Stage) -> bool:
    """End the line with a mark of Latin-1 that `splitlines` knows."""
    return forged(target, stage, "\x85")


def attack_line_separator(target: Target, stage: Stage) -> bool:
    """End the line with the line separator of Unicode."""
    return forged(target, stage, "\u2028")
