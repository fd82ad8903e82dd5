"""Export all data, which only an auditor may do."""

from prover import Stage, Target

INPUT = "json"
LABEL = "The fields of the form that you send"
START = """\
{
  "language": "fr"
}
"""
HINTS = (
    "The page shows one field. Who says that you send only that one?",
    "The program asks the session for `role`.",
)
ANSWER = '{"language": "fr", "role": "auditor"}'


def attempt(target: Target, stage: Stage, given: dict[str, str]) -> bool:
    session = target.open_session("mallory")
    target.save_preferences(session, given)
    print("session:", session)
    return target.may_export(session) is True
