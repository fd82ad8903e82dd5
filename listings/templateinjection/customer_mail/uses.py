"""Legitimate uses: mails as a shop's owner designs them."""

from prover import Target

from .stage import Stage


def use_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Fill in the name."""
    found = target.mail("Dear {{ customer.name }}", stage.account, stage.orders)
    return found, "Dear Ana"


def use_loop(target: Target, stage: Stage) -> tuple[object, object]:
    """List the orders."""
    template = "{% for order in orders %}- {{ order }}\n{% endfor %}"
    return target.mail(template, stage.account, stage.orders), "- tea\n- cake\n"
