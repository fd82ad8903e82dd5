"""Have the program hold more than 2 MB, with a file of less than 100 bytes."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "The photos, each as the length that it claims and its bytes as a text"
START = '[[3, "one"], [5, "three"]]'
HINTS = (
    "What does the program ask for, when the file says how much to ask for?",
    "A claim costs four bytes, whatever the number.",
)
ANSWER = '[[3, "one"], [64000000, "ab"]]'


def attempt(target: Target, stage: Stage, given: list[tuple[int, str]]) -> bool:
    photos = [(size, text.encode()) for size, text in given]
    if sum(4 + len(photo) for _, photo in photos) >= 100:
        print("that is a hundred bytes or more")
        return False
    return stage.peak(target, stage.album(*photos)) > 2_000_000
