"""Mails that a shop's owner designs, rendered in a sandbox."""

from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

ENVIRONMENT = ImmutableSandboxedEnvironment()


def mail(template: str, account: Any, orders: list[str]) -> str:
    """Return the mail to a customer: name and orders filled in."""
    try:
        # show: danger
        return ENVIRONMENT.from_string(template).render(customer=account, orders=orders)
        # end: danger
    except SecurityError as error:
        raise ValueError("not a template for a mail") from error
