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


def use_addresses(target: Target, stage: Stage) -> tuple[object, object]:
    """Addresses with punctuation, in angle brackets or between spaces are accepted."""
    given = [
        *("o'brien@example.ie", "ada+shop@mail.example.com", "<ada@example.org>"),
        *("tea&cake@example.org", "a/b=c@example.org", " ada@xn--mnchen-3ya.example "),
    ]
    sent = [target.contact_mail(each, "Hello", "Text") for each in given]
    return [stage.recipients(each) for each in sent], [{"shop@example.org"}] * 6


def use_longest_subject(target: Target, stage: Stage) -> tuple[object, object]:
    """Write as long a subject as is allowed."""
    sent = target.contact_mail("ada@example.com", "Tea! " * 40, "Hello")
    return stage.recipients(sent), {"shop@example.org"}


def use_joined_characters(target: Target, stage: Stage) -> tuple[object, object]:
    """A subject may contain joined emoji and the joiners of Persian."""
    subject = (
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \U0001f469\u200d\U0001f4bb"
    )
    sent = target.contact_mail("ada@example.com", subject, "Hello")
    return stage.recipients(sent), {"shop@example.org"}


def use_lines_end_in_crlf(target: Target, stage: Stage) -> tuple[object, object]:
    """Each line of the head ends as SMTP asks."""
    sent = target.contact_mail("ada@example.com", "Delivery", "Hello")
    head = sent.partition(b"\r\n\r\n")[0]
    return head.count(b"\n"), head.count(b"\r\n")
