"""The contact form of a shop."""

import re
from email.message import EmailMessage
from email.policy import SMTP


# show: mail
def contact_mail(sender: str, subject: str, text: str) -> bytes:
    """Return the message to the shop that a visitor has written."""
    if not re.fullmatch(r"[\w.+-]+@[\w.-]+", sender, re.ASCII):
        raise ValueError("that is no address")
    if not subject.isprintable():
        raise ValueError("a subject is one line")
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "form@example.org"
    mail["Reply-To"] = sender
    mail["To"] = "shop@example.org"
    mail["Subject"] = subject
    mail.set_content(text)
    return mail.as_bytes()


# end: mail
