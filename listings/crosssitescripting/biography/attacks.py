"""Attacks by markup that is cleaned by pattern."""

from prover import Target

from .stage import Stage


def attack_spaced_end_tag(target: Target, stage: Stage) -> bool:
    """End the script with a line break in the tag, which the pattern does not wait for."""
    found = target.clean("hello<script>steal()</script\n>")
    return stage.runs(found) or stage.runs(target.clean("<p/onclick=steal()>hello"))


def attack_handler(target: Target, stage: Stage) -> bool:
    """Use a tag that is welcome, with an attribute that is not."""
    return stage.runs(target.clean("<b onmouseover=steal()>hello</b>"))


def attack_link(target: Target, stage: Stage) -> bool:
    """Link to a script, its scheme written with a character reference."""
    return stage.runs(target.clean('<a href="java&#x73;cript:steal()">hello</a>'))


def attack_slash(target: Target, stage: Stage) -> bool:
    """Part the attributes by a slash, which HTML takes for a blank."""
    return stage.runs(target.clean("<b/x/onmouseover=steal()>hello</b>"))
