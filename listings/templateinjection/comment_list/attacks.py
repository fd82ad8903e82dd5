"""Attacks by a comment."""

from prover import Target

from .stage import Stage


def attack_script(target: Target, stage: Stage) -> bool:
    """Write a script."""
    return stage.runs(target.show_comments(["<script>steal()</script>"]))


def attack_handler(target: Target, stage: Stage) -> bool:
    """Write a picture that cannot load."""
    return stage.runs(target.show_comments(["<img src=x onerror=steal()>"]))


def attack_tag_in_a_tag(target: Target, stage: Stage) -> bool:
    """Write a tag that appears once another is taken out of it."""
    page = target.show_comments(["<<b>img src=x onerror=steal()>"])
    if not stage.runs(page):
        page = target.show_comments(["nice", "<svg/onload=steal()>"])
    return stage.runs(page)
