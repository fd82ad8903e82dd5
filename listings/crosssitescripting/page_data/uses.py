"""Legitimate uses: settings that arrive in the script as they were."""

import json

from prover import Target

from .stage import Stage


def arrived(page: str) -> object:
    text = page.removeprefix("<script>const settings = ").removesuffix(";</script>")
    return json.loads(text)


def use_plain(target: Target, stage: Stage) -> tuple[object, object]:
    """Hand over settings."""
    settings = {"city": "Oslo", "theme": "dark"}
    return arrived(target.page_data(settings)), settings


def use_signs(target: Target, stage: Stage) -> tuple[object, object]:
    """Hand over characters that have a meaning in HTML and in JSON."""
    settings = {"motto": 'a < b && "c" > \u2028 d'}
    return arrived(target.page_data(settings)), settings
