"""The mail server: to whom it delivers a message, and what they read."""

import email
from email.message import Message
from email.policy import default
from email.utils import getaddresses

import prover


class Stage(prover.Stage):
    def read(self, sent: bytes) -> Message:
        """Return the message as a mail program reads it."""
        return email.message_from_bytes(sent, policy=default)

    def recipients(self, sent: bytes) -> set[str]:
        """Return the addresses that `smtplib.send_message` would deliver to."""
        message = email.message_from_bytes(sent)
        named = [
            str(each)
            for key in ("To", "Cc", "Bcc")
            for each in message.get_all(key, [])
        ]
        return {address for _, address in getaddresses(named)}
