"""Attacks by values that are declared to be markup."""

from prover import Target

from .stage import Stage


def attack_name(target: Target, stage: Stage) -> bool:
    """Be called by a script."""
    return stage.runs(target.greeting("<script>steal()</script>", "Oslo"))


def attack_city(target: Target, stage: Stage) -> bool:
    """Come from a picture that cannot load."""
    return stage.runs(target.greeting("ana", "<img src=x onerror=steal()>"))


def attack_link(target: Target, stage: Stage) -> bool:
    """Be called by a link, out of the bold."""
    return stage.runs(target.greeting("</b><a href=javascript:steal()>x</a>", "Oslo"))
