"""Attacks by data inside a script element."""

from prover import Target

from .stage import Stage


def attack_end_tag(target: Target, stage: Stage) -> bool:
    """End the script element from inside a string, and begin another."""
    page = target.page_data({"city": "</script><script>steal()</script>"})
    print(page)
    return stage.runs(page)


def attack_capitals(target: Target, stage: Stage) -> bool:
    """End the script element in capitals."""
    page = target.page_data({"city": "</SCRIPT><script>steal()</script>"})
    print(page)
    return stage.runs(page)


def attack_blank_in_the_tag(target: Target, stage: Stage) -> bool:
    """End the script element with a space before the bracket."""
    page = target.page_data({"city": "</script ><script>steal()</script >"})
    print(page)
    return stage.runs(page)


def attack_by_a_key(target: Target, stage: Stage) -> bool:
    """Use the name of a setting instead of its value."""
    page = target.page_data({"</scripT><script>steal()//": "on"})
    print(page)
    return stage.runs(page)
