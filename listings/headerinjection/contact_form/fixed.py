"""The contact form of a shop."""

import re
from email.message import EmailMessage
from email.policy import SMTP
from unicodedata import category

LONGEST = 200


class BadForm(ValueError):
    """The form contains something that is not one address and one line."""


# show: mail
def contact_mail(sender: str, subject: str, text: str) -> bytes:
    """Return the message to the shop that a visitor has written."""
    address = sender.strip().removeprefix("<").removesuffix(">")
    if not re.fullmatch(
        r"[\w.!#$%&'*+/=^`{|}~-]{1,64}@[\w.-]{1,190}", address, re.ASCII
    ):
        raise BadForm("that is not an address")
    # An encoded word, =?...?=, is decoded by EmailMessage, line breaks included.
    if len(subject) > LONGEST or "=?" in subject or not one_line(subject):
        raise BadForm("a subject is one short line")
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "form@example.org"
    mail["Reply-To"] = address
    mail["To"] = "shop@example.org"
    mail["Subject"] = subject
    try:
        mail.set_content(text)
    except UnicodeEncodeError as error:
        raise BadForm("the text cannot be encoded") from error
    return mail.as_bytes()


def one_line(text: str) -> bool:
    """Tell whether a text has no control character, line separator or half character."""
    return not {category(each) for each in text} & {"Cc", "Zl", "Zp", "Cs"}


# end: mail
