"""Legitimate uses: writing to the shop."""

from prover import Target

from .stage import Stage


def use_message(target: Target, stage: Stage) -> tuple[object, object]:
    """Write a message."""
    sent = target.contact_mail("ada@example.com", "Delivery", "When will it come?")
    message = stage.read(sent)
    body = str(message.get_payload()).strip()
    seen = stage.recipients(sent), message["Subject"], body
    return seen, ({"shop@example.org"}, "Delivery", "When will it come?")


def use_other_letters(target: Target, stage: Stage) -> tuple[object, object]:
    """Write a subject that is not in ASCII, and several lines of text."""
    sent = target.contact_mail("zoe@example.com", "Größe 38?", "Hello,\nthank you")
    return stage.recipients(sent), {"shop@example.org"}
