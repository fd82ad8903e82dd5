"""Legitimate uses: going on after the login."""

from urllib.parse import quote, unquote

from prover import Target

from .stage import Stage


def use_page(target: Target, stage: Stage) -> tuple[object, object]:
    """Go on to a page, with a query of its own."""
    headers = dict(stage.headers(target.redirect("next=/orders%3Fpage%3D2")))
    return headers["Location"], "/orders?page=2"


def use_home(target: Target, stage: Stage) -> tuple[object, object]:
    """Go on to the front page if the query names no page."""
    return dict(stage.headers(target.redirect("")))["Location"], "/"


def use_encoded(target: Target, stage: Stage) -> tuple[object, object]:
    """Go on to a page whose address contains a percent code."""
    headers = dict(stage.headers(target.redirect("next=/caf%25C3%25A9")))
    return headers["Location"], "/caf%C3%A9"


def use_punctuation(target: Target, stage: Stage) -> tuple[object, object]:
    """Go on to an address with every kind of punctuation, and a fragment."""
    page = "/a/b;c=1?x=[1]&y=~z!$'()*+,:@#part-2_3.4"
    query = "next=" + page.replace("&", "%26").replace("#", "%23").replace("+", "%2B")
    return dict(stage.headers(target.redirect(query)))["Location"], page


def use_letters(target: Target, stage: Stage) -> tuple[object, object]:
    """Go on to pages with names in other scripts, a joiner and an emoji among them."""
    names = [
        "caf\u00e9",
        "\u0645\u06cc\u200c\u0631\u0648\u062f",
        "\U0001f469\u200d\U0001f4bb",
        "a b",
    ]
    answers = [target.redirect(f"next=/{quote(name)}") for name in names]
    places = [answer.decode().splitlines()[1] for answer in answers]
    return [unquote(place) for place in places], [
        f"Location: /{name}" for name in names
    ]
