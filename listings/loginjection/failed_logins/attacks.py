"""Attacks on the log, by the name or the address of somebody who tries to log in."""

from prover import Target

from .stage import Stage

ATTACKER = "198.51.100.7"


def forged(target: Target, stage: Stage, mark: str) -> bool:
    """Return whether the monitor sees a login of root that never happened."""
    name = f"ada from 192.0.2.1{mark}INFO login as root"
    target.log_failure(stage.log, name, ATTACKER)
    print(*stage.events(), sep="\n")
    return any(event.startswith("INFO login as root") for event in stage.events())


def attack_line_feed(target: Target, stage: Stage) -> bool:
    """End the line with a line feed, and write another event."""
    return forged(target, stage, "\n")


def attack_carriage_return(target: Target, stage: Stage) -> bool:
    """End the line with a carriage return, which text mode reads as a line break."""
    return forged(target, stage, "\r")


def attack_next_line(target: Target, stage: Stage) -> bool:
    """End the line with U+0085, one of the line breaks of `str.splitlines`."""
    return forged(target, stage, "\x85")


def attack_line_separator(target: Target, stage: Stage) -> bool:
    """End the line with U+2028, the line separator of Unicode."""
    return forged(target, stage, "\u2028")


def attack_address(target: Target, stage: Stage) -> bool:
    """Forge the address, which a proxy's header may contain: `ipaddress` accepts this one."""
    target.log_failure(stage.log, "ada", "fe80::1%1\nINFO login as root")
    print(*stage.events(), sep="\n")
    return any(event.startswith("INFO login as root") for event in stage.events())


def attack_long_name(target: Target, stage: Stage) -> bool:
    """Fill the log: each failed login writes a megabyte."""
    target.log_failure(stage.log, "a" * 1_000_000, ATTACKER)
    print(f"{stage.path.stat().st_size:,} bytes")
    return stage.path.stat().st_size > 10_000
