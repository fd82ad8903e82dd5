"""Legitimate uses: remembering a theme."""

from urllib.parse import unquote

from prover import Target

from .stage import Stage


def use_theme(target: Target, stage: Stage) -> tuple[object, object]:
    """Remember a theme."""
    cookie = stage.cookies(target.theme_cookie("dark"))["theme"]
    return (cookie[""].strip('"'), cookie["path"], "secure" in cookie), (
        "dark",
        "/",
        True,
    )


def use_two_words(target: Target, stage: Stage) -> tuple[object, object]:
    """Remember a theme whose name has two words."""
    cookie = stage.cookies(target.theme_cookie("high contrast"))["theme"]
    return unquote(cookie[""].strip('"')), "high contrast"


def use_any_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Remember a theme with a long name in another script."""
    name = "тёмная/nuit".ljust(100, "x")
    cookie = stage.cookies(target.theme_cookie(name))["theme"]
    return len(unquote(cookie[""].strip('"'))) >= 90, True
