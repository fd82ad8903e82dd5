"""Runs listings on this Python and gives what was seen, listing by listing, as plain data.

``python -m prover.evidence FOLDER [CHAPTER/NAME ...]`` prints what was seen of each as
a line of JSON as soon as it is there; under Pyodide the recorder calls `evidence`.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import digests
from .child import can_isolate
from .demonstration import Demonstration, show
from .interpreter import python_details, python_name
from .proof import prove
from .records import load_listings
from .report import proof_as_json
from .weakness import Weakness


def evidence(listings: Path, slugs: list[str]) -> Iterator[dict[str, Any]]:
    """Prove or show the listings called `slugs` (all, if there are none) that can run here.

    Gives for each ``slug``, ``python`` (its name in the records), ``details`` and
    ``digest``, and then either ``results`` and ``broken`` (a weakness), ``output`` (a
    demonstration), or ``lacking``, the modules that it needs and this Python has not:
    Pyodide leaves out parts of the standard library, and a bare Python has no
    third-party packages.
    Raises ListingError for a listing that cannot be loaded or shown.
    """
    everywhere = can_isolate()  # else this is the browser's Python
    for listing in load_listings(listings):
        if (slugs and listing.slug not in slugs) or not (everywhere or listing.browser):
            continue
        yield {
            "slug": listing.slug,
            "python": python_name(),
            "details": python_details(),
            "digest": digests.of_evidence(listing),
            **_seen(listing),
        }


def _seen(listing: Weakness | Demonstration) -> dict[str, Any]:
    if isinstance(listing, Demonstration):
        return {"output": show(listing)}
    if lacking := listing.lacking():
        return {"lacking": lacking}
    proof = proof_as_json(prove(listing))
    return {"results": proof["results"], "broken": proof["broken"]}


if __name__ == "__main__":
    for seen in evidence(Path(sys.argv[1]), sys.argv[2:]):
        print(json.dumps(seen), flush=True)
