"""Logins: those that fail are written to the log."""

import logging


# show: log
def log_failure(log: logging.Logger, name: str, address: str) -> None:
    """Log that somebody at `address` failed to log in as `name`."""
    log.warning("failed login as %r from %s", name[:100], address)


# end: log
