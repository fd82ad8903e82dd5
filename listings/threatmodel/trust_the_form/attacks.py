"""Attacks by a form with more fields than the page shows."""

from prover import Stage, Target


def attack_add_a_role(target: Target, stage: Stage) -> bool:
    """Send a field that the program uses for rights (elevation of privilege)."""
    session = target.open_session("mallory")
    target.save_preferences(session, {"language": "fr", "role": "auditor"})
    print("mallory may export:", target.may_export(session))
    return target.may_export(session) is True


def attack_be_somebody_else(target: Target, stage: Stage) -> bool:
    """Send another user's name (spoofing)."""
    session = target.open_session("mallory")
    target.save_preferences(session, {"language": "fr", "user": "alice"})
    line = str(target.log_line(session))
    print(line)
    return "alice" in line


def attack_leave_no_trace(target: Target, stage: Stage) -> bool:
    """Send the field that keeps requests out of the log (repudiation)."""
    session = target.open_session("mallory")
    target.save_preferences(session, {"language": "fr", "internal": "yes"})
    line = str(target.log_line(session))
    print("the log says:", repr(line))
    return line == ""


def attack_name_a_file(target: Target, stage: Stage) -> bool:
    """Send a path where a language is expected: the program will read that file."""
    session = target.open_session("mallory")
    target.save_preferences(session, {"language": "../data/customers"})
    print("the texts come from:", target.texts_file(session))
    return ".." in target.texts_file(session)
