"""The contact form of a shop."""


def contact_mail(sender: str, subject: str, text: str) -> bytes:
    """Return the message to the shop that a visitor has written."""
    # show: danger
    subject = subject.replace("\r", " ").replace("\n", " ")
    head = f"From: {sender}\r\nTo: shop@example.org\r\nSubject: {subject}\r\n"
    # end: danger
    return f"{head}\r\n{text}".encode()
