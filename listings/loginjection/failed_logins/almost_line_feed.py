"""Logins: those that fail are written to the log."""

import logging


def log_failure(log: logging.Logger, name: str, address: str) -> None:
    """Log that somebody at `address` failed to log in as `name`."""
    # show: danger
    name = name.replace("\n", " ")
    log.warning("failed login as %s from %s", name, address)
    # end: danger
