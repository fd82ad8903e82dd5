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
    """Send a subject of twenty thousand characters."""
    sent = target.contact_mail("me@example.com", "a" * 20_000, "Hello")
    print(f"{len(sent):,} bytes")
    return len(sent) > 10_000


def attack_line_separator(target: Target, stage: Stage) -> bool:
    """Separate two lines of the subject by U+2028."""
    sent = target.contact_mail("me@example.com", "Hi\u2028Bcc: x@example.net", "Hello")
    return "\u2028".encode() in sent


def attack_paragraph_separator(target: Target, stage: Stage) -> bool:
    """Separate two lines of the subject by U+2029."""
    sent = target.contact_mail("me@example.com", "Hi\u2029Bcc: x@example.net", "Hello")
    return "\u2029".encode() in sent


def attack_surrogate_in_the_subject(target: Target, stage: Stage) -> bool:
    """Send half a character, which stops a program that does not expect it."""
    try:
        target.contact_mail("me@example.com", "Hi \ud83d", "Hello")
    except UnicodeEncodeError:
        return True
    return False


def attack_surrogate_in_the_text(target: Target, stage: Stage) -> bool:
    """Send half a character in the text: the message fails, or loses its text."""
    try:
        sent = target.contact_mail("me@example.com", "Hi", "Hello \ud83d")
    except UnicodeEncodeError:
        return True
    return b"Hello" not in sent
