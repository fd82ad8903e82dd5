"""Mails that a shop's owner designs, rendered in a sandbox."""

from typing import Any

from jinja2 import TemplateError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment


# show: danger
class DataOnly(ImmutableSandboxedEnvironment):
    """A sandbox in which nothing can be called, and nothing grows by arithmetic."""

    intercepted_binops = frozenset(["%", "*", "**"])

    def is_safe_callable(self, obj: object) -> bool:
        return False

    def call_binop(self, *arguments: object) -> Any:
        raise SecurityError("no arithmetic in a mail")


# end: danger


ENVIRONMENT = DataOnly()
for names in (ENVIRONMENT.globals, ENVIRONMENT.filters, ENVIRONMENT.tests):
    names.clear()


def mail(template: str, account: Any, orders: list[str]) -> str:
    """Return the mail to a customer: name and orders filled in."""
    if len(template) > 2_000:
        raise ValueError("too long for a mail")
    values = {"customer": {"name": str(account.name)}, "orders": tuple(orders)}
    try:
        return ENVIRONMENT.from_string(template).render(values)
    except (TemplateError, TypeError, ArithmeticError, LookupError) as error:
        raise ValueError("not a template for a mail") from error
