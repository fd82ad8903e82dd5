"""Runs the whole of the listings on this Python and says what was seen, as plain data.

`python -m prover.witness` prints it as JSON; under Pyodide the recorder calls `witness`.
"""

import json
import sys
from pathlib import Path
from typing import Any

from .child import can_isolate
from .demonstration import find_demonstrations, load_demonstration, show
from .proof import prove
from .report import proof_as_json, python_details, python_name
from .weakness import find_weaknesses, load_weakness


def witness(listings: Path) -> dict[str, Any]:
    """Prove every weakness and run every demonstration that can run on this Python.

    Returns ``python`` (its name in the records), ``details``, and by slug
    ``weaknesses`` (digest, results, broken) and ``demonstrations`` (digest, output).
    The details name, by slug, the modules that a weakness needs and this Python lacks
    (``lacking``): Pyodide leaves out parts of the standard library, and a bare Python
    has no third-party packages.
    Raises ListingError for a listing that cannot be loaded or shown.
    """
    everywhere = can_isolate()  # else this is the browser's Python
    weaknesses = [
        weakness
        for weakness in map(load_weakness, find_weaknesses(listings))
        if everywhere or weakness.browser
    ]
    lacking = {
        weakness.slug: missing
        for weakness in weaknesses
        if (missing := weakness.lacking())
    }
    demonstrations = map(load_demonstration, find_demonstrations(listings))
    return {
        "python": python_name(),
        "details": python_details() | {"lacking": lacking},
        "weaknesses": {
            weakness.slug: proof_as_json(prove(weakness))
            for weakness in weaknesses
            if weakness.slug not in lacking
        },
        "demonstrations": {
            demonstration.slug: {
                "digest": demonstration.digest(),
                "output": show(demonstration),
            }
            for demonstration in demonstrations
            if everywhere or demonstration.browser
        },
    }


if __name__ == "__main__":
    json.dump(witness(Path(sys.argv[1])), sys.stdout)
