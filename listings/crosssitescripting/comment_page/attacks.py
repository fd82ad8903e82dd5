"""Attacks by the text of a comment."""

from prover import Target

from .stage import Stage


def attack_script_element(target: Target, stage: Stage) -> bool:
    """Write a script element into the text."""
    page = target.show_comment("ana", "nice <script>steal()</script>")
    print(page)
    return stage.runs(page)


def attack_broken_image(target: Target, stage: Stage) -> bool:
    """Write an image that cannot load, with an `onerror` handler."""
    page = target.show_comment("ana", "<img src=x onerror=steal()>")
    print(page)
    return stage.runs(page)


def attack_tag_in_a_tag(target: Target, stage: Stage) -> bool:
    """Write a tag that is formed when another tag is removed from it."""
    page = target.show_comment("ana", "<scr<script>ipt>steal()</scr</script>ipt>")
    if not stage.runs(page):
        page = target.show_comment("ana", "</p><svg/onload=steal()>")
    print(page)
    return stage.runs(page)


def attack_by_the_name(target: Target, stage: Stage) -> bool:
    """Use the author's name instead of the text."""
    page = target.show_comment("<details open ontoggle=steal()>", "nice")
    print(page)
    return stage.runs(page)
