"""Every weakness of the book, loaded once for all tests of a process.

Loading one reads and checks all its files. When each module loaded them for itself, that was
half of the time in which pytest collects the tests.
"""

from functools import cache
from pathlib import Path

from prover.finding import find_weaknesses
from prover.loading import load_weakness
from prover.weakness import Weakness

LISTINGS = Path(__file__).resolve().parent.parent / "listings"


@cache
def weaknesses() -> dict[str, Weakness]:
    """Return all weaknesses, by slug."""
    loaded = map(load_weakness, find_weaknesses(LISTINGS))
    return {weakness.slug: weakness for weakness in loaded}
