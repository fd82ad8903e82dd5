"""The contact form of a shop."""


def contact_mail(sender: str, subject: str, text: str) -> bytes:
    """Return the message to the shop that a visitor has written."""
    # show: danger
    if "\n" in sender or "\n" in subject:
        raise ValueError("no line breaks, please")
    head = f"From: {sender}\r\nTo: shop@example.org\r\nSubject: {subject}\r\n"
    # end: danger
    return f"{head}\r\n{text}".encode()
