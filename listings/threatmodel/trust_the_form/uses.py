"""Legitimate uses of a session."""

from prover import Stage, Target


def use_choose_language(target: Target, stage: Stage) -> tuple[object, object]:
    """A visitor's choice of language is remembered."""
    session = target.open_session("alice")
    target.save_preferences(session, {"language": "fr"})
    return session["language"], "fr"


def use_auditor(target: Target, stage: Stage) -> tuple[object, object]:
    """Whoever the program has made an auditor stays one."""
    session = target.open_session("alice")
    session["role"] = "auditor"
    target.save_preferences(session, {"language": "fr"})
    return target.may_export(session), True


def use_keep_what_is_not_sent(target: Target, stage: Stage) -> tuple[object, object]:
    """A form without the field changes nothing."""
    session = target.open_session("alice")
    target.save_preferences(session, {"language": "nl"})
    target.save_preferences(session, {})
    return target.texts_file(session), "texts/nl.json"
