"""Legitimate uses: showing requests."""

from prover import Target

from .stage import Stage


def use_requests(target: Target, stage: Stage) -> tuple[object, object]:
    """Show two requests."""
    target.show_requests(["GET /", "POST /orders"], stage.out)
    return stage.screen()[:2], ["  1  GET /", "  2  POST /orders"]


def use_letters(target: Target, stage: Stage) -> tuple[object, object]:
    """Show letters outside ASCII."""
    target.show_requests(["GET /größe/漢字"], stage.out)
    return stage.screen()[0], "  1  GET /größe/漢字"


def use_any_text(target: Target, stage: Stage) -> tuple[object, object]:
    """Show punctuation, quotation marks and symbols as they are."""
    request = 'GET /o\'brien?q="a+b"&c=%20{1}~\u20ac\N{HOT BEVERAGE}'
    target.show_requests([request], stage.out)
    return stage.screen()[0], f"  1  {request}"
