"""Legitimate uses: serving."""

import os

from prover import Target

from .stage import WEB, Stage


def use_serve_a_file(target: Target, stage: Stage) -> tuple[object, object]:
    """Serve a file that the account may read."""
    with stage.as_root():
        found = target.serve_as(WEB, WEB, lambda: stage.read("/srv/index.html"))
    return found, "<h1>Shop</h1>"


def use_be_the_account(target: Target, stage: Stage) -> tuple[object, object]:
    """Serve as the account that was named."""
    with stage.as_root():
        found = target.serve_as(WEB, 1002, lambda: f"user {os.geteuid()}")
    return found, f"user {WEB}"
