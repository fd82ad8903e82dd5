"""Legitimate uses: keeping a token."""

from prover import Target

from .stage import Stage


def use_first_login(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep a token, and read it."""
    target.save_token(stage.path, "token-1")
    return stage.path.read_text(), "token-1"


def use_next_login(target: Target, stage: Stage) -> tuple[object, object]:
    """Replace it by a shorter one, and leave no other file behind."""
    target.save_token(stage.path, "token-of-monday")
    target.save_token(stage.path, "token-2")
    left = [each.name for each in stage.folder.iterdir()]
    return (stage.path.read_text(), left), ("token-2", ["token"])
