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
