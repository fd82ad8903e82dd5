"""Attacks from inside a sandbox."""

from prover import Target

from .stage import Stage


def attack_call_a_method(target: Target, stage: Stage) -> bool:
    """Call a method of what the template was given."""
    target.mail("Bye {{ customer.close() }}", stage.account, stage.orders)
    print("closed:", stage.account.closed)
    return stage.account.closed


def attack_read_an_attribute(target: Target, stage: Stage) -> bool:
    """Read an attribute that no mail should say."""
    found = target.mail("{{ customer.reset_code }}", stage.account, stage.orders)
    print(found)
    return stage.secret in found


def attack_change_a_list(target: Target, stage: Stage) -> bool:
    """Change the list that the program goes on to use."""
    target.mail("{{ orders.append('a yacht') }}", stage.account, stage.orders)
    print(stage.orders)
    return "a yacht" in stage.orders
