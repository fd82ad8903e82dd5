"""Attacks from inside a sandbox."""

import re
import sys
from types import FrameType
from typing import Any

from prover import Target

from .stage import Stage


def lines_run(target: Target, design: str, stage: Stage, orders: list[str]) -> int:
    """Return how many lines of Python a mail takes, the engine's own included."""
    target.mail(
        "{{ orders }}", stage.account, orders
    )  # the engine's first use takes more
    lines = 0

    def count(frame: FrameType, event: str, _: object) -> Any:
        nonlocal lines
        lines += event == "line"
        return count

    sys.settrace(count)
    try:
        target.mail(design, stage.account, orders)
    finally:
        sys.settrace(None)
    return lines


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


def attack_double_a_text(target: Target, stage: Stage) -> bool:
    """Join a text to itself 23 times: 400 characters of design take megabytes."""
    design = "{% set a = customer.name %}" + "{% set a = a~a %}" * 23
    with stage.measure() as used:
        target.mail(design, stage.account, stage.orders)
    memory = used.memory or 0
    more = "more" if memory > 16e6 else "less"
    print(f"{len(design)} characters of design, {more} than 16 MB of memory")
    return memory > 16e6


def attack_loop_in_a_loop(target: Target, stage: Stage) -> bool:
    """Nest three loops: twice as many orders take eight times as long."""
    design = "{% for a in orders %}" * 3 + "{% endfor %}" * 3
    some, twice = (
        lines_run(target, design, stage, ["tea"] * count) for count in (20, 40)
    )
    print(f"{len(design)} characters of design, {40**3:,} rounds for 40 orders")
    return twice > 4 * some


def attack_long_mail(target: Target, stage: Stage) -> bool:
    """Print the whole list of orders for each of the orders."""
    design = "{% for order in orders %}{{ orders }}{% endfor %}"
    found = target.mail(design, stage.account, ["tea"] * 1_000)
    print(f"{len(design)} characters of design, a mail of {len(found):,} characters")
    return len(found) > 1_000_000


def attack_long_design(target: Target, stage: Stage) -> bool:
    """Send a long design; compiling it takes a thousand times its own size."""
    design = "{{ a }}" * 2_000
    with stage.measure() as used:
        target.mail(design, stage.account, stage.orders)
    memory = used.memory or 0
    more = "more" if memory > 8e6 else "less"
    print(f"{len(design):,} characters of design, {more} than 8 MB of memory")
    return memory > 8e6


def attack_slow_to_compile(target: Target, stage: Stage) -> bool:
    """Write `not` 50 times: the engine takes many times longer than for 25."""
    designs = ["{{ " + "not " * count + "orders }}" for count in (25, 50)]
    some, twice = (lines_run(target, design, stage, stage.orders) for design in designs)
    more = "more" if twice > 4 * some else "no more"
    print(f"twice as many `not` took {more} than four times as many lines of Python")
    return twice > 4 * some


def attack_address(target: Target, stage: Stage) -> bool:
    """Print methods instead of calling them; their text tells an address in memory."""
    design = "{{ customer.close }} {{ customer.items }} {{ orders.index }}"
    found = target.mail(design, stage.account, stage.orders)
    print(re.sub("0x[0-9a-f]+", "0x…", found))
    return re.search(" at 0x[0-9a-f]+", found) is not None
