"""Make the program request more than 2 MB, with a file of less than 100 bytes."""

from prover import Target

from .stage import Stage

INPUT = "json"
LABEL = "The photos: for each the length that it claims, and its bytes as a text"
START = '[[3, "one"], [5, "three"]]'
HINTS = (
    "How many bytes does the program request for a photo?",
    "A length takes four bytes in the file, however large it is.",
)
ANSWER = '[[3, "one"], [64000000, "ab"]]'


def attempt(target: Target, stage: Stage, given: list[tuple[int, str]]) -> bool:
    photos = [(size, text.encode()) for size, text in given]
    if sum(4 + len(photo) for _, photo in photos) >= 100:
        print("that is a hundred bytes or more")
        return False
    return stage.peak(target, stage.album(*photos)) > 2_000_000
