"""Mails that a shop's owner designs, rendered in a sandbox."""

from typing import Any

from jinja2.sandbox import SandboxedEnvironment

ENVIRONMENT = SandboxedEnvironment()


# show: mail
def mail(template: str, account: Any, orders: list[str]) -> str:
    """Return the mail to a customer: name and orders filled in."""
    # show: danger
    return ENVIRONMENT.from_string(template).render(customer=account, orders=orders)
    # end: danger


# end: mail
