"""Attacks by values that are declared to be markup."""

from prover import Target

from .stage import Stage


def attack_name(target: Target, stage: Stage) -> bool:
    """Choose a script as your name."""
    return stage.runs(target.greeting("<script>steal()</script>", "Oslo"))


def attack_city(target: Target, stage: Stage) -> bool:
    """Choose an image that cannot load as your city."""
    return stage.runs(target.greeting("ana", "<img src=x onerror=steal()>"))


def attack_link(target: Target, stage: Stage) -> bool:
    """Close the bold, and use a link as your name."""
    return stage.runs(target.greeting("</b><a href=javascript:steal()>x</a>", "Oslo"))
