"""Legitimate uses: asking for pages."""

from prover import Target

from .stage import Stage


def use_page(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask for a page."""
    return target.serve(stage.pages, "/index.html"), "<h1>Welcome</h1>"


def use_encoded_space(target: Target, stage: Stage) -> tuple[object, object]:
    """Ask for a page whose name holds a space."""
    found = target.serve(stage.pages, "/opening%20hours.html")
    return found, "<h1>Nine to five</h1>"
