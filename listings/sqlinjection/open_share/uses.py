"""Legitimate uses: opening a share by its code."""

from prover import Target

from .stage import Stage


def use_other_case(target: Target, stage: Stage) -> tuple[object, object]:
    """Type the code in small letters."""
    return target.open_share(stage.db, "holiday-24"), "pictures"


def use_signs_in_the_code(target: Target, stage: Stage) -> tuple[object, object]:
    """Type a code that has a percent sign and an underscore in it."""
    return target.open_share(stage.db, "50%_off"), "offers"
