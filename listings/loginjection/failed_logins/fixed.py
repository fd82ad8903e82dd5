"""Logins: those that fail are written to the log."""

import logging

LONGEST = 100


# show: log
def log_failure(log: logging.Logger, name: str, address: str) -> None:
    """Log that somebody at `address` failed to log in as `name`."""
    log.warning("failed login as %s from %s", quoted(name), quoted(address))


def quoted(text: str) -> str:
    """Return untrusted text as one token on one line, cut if it is long."""
    if len(text) <= LONGEST:
        return repr(text)
    return f"{text[:LONGEST]!r} (cut, {len(text)} characters)"


# end: log
