"""Let an archive of less than ten thousand bytes become more than 600,000."""

from prover import Target

from .stage import LIMIT, Stage

INPUT = "json"
LABEL = "The files of your archive: a name, and how many zeros stand in it"
START = '{"report.txt": 1000}'
HINTS = (
    "Zeros compress to a thousandth.",
    "How many files there are is up to you.",
)
ANSWER = '{"report.txt": 900000}'


def attempt(target: Target, stage: Stage, given: dict[str, int]) -> bool:
    if sum(given.values()) > 5_000_000:
        raise ValueError("five million zeros are enough to show it")
    sent = stage.zip({name: bytes(count) for name, count in given.items()})
    taken = sum(map(len, target.read_reports(sent).values()))
    print(f"{len(sent):,} bytes became {taken:,}")
    return len(sent) < 10_000 and taken > 3 * LIMIT
