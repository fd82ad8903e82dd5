"""Attacks on a temporary file."""

import contextlib

from prover import Target

from .stage import DIARY, Stage, read_by_another_user


def attack_link_to_a_file(target: Target, stage: Stage) -> bool:
    """Plant a link under the predictable name: Ada's program overwrites her own diary."""
    stage.plant_links(stage.diary)
    target.export_report("sales are up", "ada", stage.shared)
    print("diary.txt:", stage.diary.read_text())
    return stage.diary.read_text() != DIARY


def attack_file_of_your_own(target: Target, stage: Stage) -> bool:
    """Create the file first and keep it open: the report is written into your file."""
    with contextlib.ExitStack() as stack:
        mine = [
            stack.enter_context(guess.open("w+", encoding="utf-8"))
            for guess in stage.guesses()
        ]
        target.export_report(stage.report, "ada", stage.shared)
        found = "".join(each.read() for each in mine)
    print("read through the open file:", found)
    return stage.secret in found


def attack_link_after_the_check(target: Target, stage: Stage) -> bool:
    """Plant the link after the check, just before the file is opened."""
    with stage.link_at_the_last_moment(stage.diary):
        target.export_report("sales are up", "ada", stage.shared)
    print("diary.txt:", stage.diary.read_text())
    return stage.diary.read_text() != DIARY


def attack_read_the_result(target: Target, stage: Stage) -> bool:
    """Plant nothing: read the finished report, which every user may open."""
    path = target.export_report(stage.report, "ada", stage.shared)
    found = read_by_another_user(path)
    print("another user reads:", found)
    return stage.secret in found


def attack_text_that_cannot_be_written(target: Target, stage: Stage) -> bool:
    """Send half a surrogate pair: an empty report is left there, and looks finished."""
    with contextlib.suppress(UnicodeEncodeError):
        target.export_report("sales are up \ud83d", "ada", stage.shared)
    left = [each.read_text() for each in stage.shared.iterdir()]
    print("left in the folder:", left)
    return bool(left)
