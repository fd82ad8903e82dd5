"""Legitimate uses of finding a word in the notes."""

from prover import Target

from .stage import Stage


def use_any_case(target: Target, stage: Stage) -> tuple[object, object]:
    """Find a word in capitals and in small letters."""
    right = ["The budget is late", "Budget cut, but not ours"]
    return target.find_lines(stage.notes, "budget"), right


def use_two_words(target: Target, stage: Stage) -> tuple[object, object]:
    """Find two words with a space between them."""
    return target.find_lines(stage.notes, "cut, but"), ["Budget cut, but not ours"]


def use_accent_and_apostrophe(target: Target, stage: Stage) -> tuple[object, object]:
    """Find a name with an accent and an apostrophe."""
    right = ["Café O'Brien, 8 o'clock"]
    return target.find_lines(stage.notes, right[0][:12]), right


def use_zero_width_character(target: Target, stage: Stage) -> tuple[object, object]:
    """Find a Persian word, which is spelt with a zero-width non-joiner inside."""
    found = target.find_lines(stage.notes, "\u0645\u06cc\u200c\u062e")
    return found, ["Farsi: \u0645\u06cc\u200c\u062e"]


def use_a_hundred_characters(target: Target, stage: Stage) -> tuple[object, object]:
    """Search for a long sentence, which is not in the notes."""
    return target.find_lines(stage.notes, "holiday " * 12 + "soon"), []
