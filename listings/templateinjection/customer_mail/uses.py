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


def use_condition(target: Target, stage: Stage) -> tuple[object, object]:
    """Put commas between the orders, and have a text for those who ordered nothing."""
    template = (
        "{% if not orders %}No orders{% endif %}{% for order in orders %}"
        "{% if loop.first %}Orders: {% endif %}{{ loop.index }}. {{ order }}"
        "{% if not loop.last %}, {% endif %}{% endfor %}"
    )
    found = [target.mail(template, stage.account, each) for each in (stage.orders, [])]
    return found, ["Orders: 1. tea, 2. cake", "No orders"]


def use_else(target: Target, stage: Stage) -> tuple[object, object]:
    """Have other branches, and take the line breaks around the tags away."""
    template = (
        "{%- for order in orders -%}\n{% if loop.first %}first {% elif loop.last %}"
        "last {% else %}then {% endif %}{{ order }} {% else %}nothing{% endfor -%}\n"
    )
    some, none = ["tea", "cake", "jam"], list[str]()
    found = [target.mail(template, stage.account, each) for each in (some, none)]
    return found, ["first tea then cake last jam ", "nothing"]


def use_braces(target: Target, stage: Stage) -> tuple[object, object]:
    """Write a comment that the customer does not see, and braces that she sees."""
    template = "{# draft #}{% raw %}{{ 10 % off }}{% endraw %} {for you}"
    found = target.mail(template, stage.account, stage.orders)
    return found, "{{ 10 % off }} {for you}"


def use_longest(target: Target, stage: Stage) -> tuple[object, object]:
    """Send a design of 2,000 characters, which makes a mail of 100,000."""
    template = "{% for order in orders %}{{ order }}{% endfor %}".ljust(1_997, "x")
    orders = ["x" * 999] * 98 + ["y" * 146]
    return len(target.mail(template + "...", stage.account, orders)), 100_000


def use_mistake(target: Target, stage: Stage) -> tuple[object, object]:
    """Be told that a design has a mistake in it."""
    try:
        found = target.mail("{% if orders %}thanks", stage.account, stage.orders)
    except Exception:
        found = "an error"
    return found, "an error"
