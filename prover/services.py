"""The real servers that a weakness declares: where they are, if they run.

The prover starts none, since it has to run in a browser too. Whoever starts one
(`tools/services.py`) says where it is in the environment.
"""

import os

HINT = "`python -m tools.services COMMAND ...` starts the servers around a command."


def variable(name: str) -> str:
    """Return the environment variable that holds the URL of the service `name`."""
    return f"BOOK_{name.upper()}_URL"


def runs(name: str) -> bool:
    """Tell whether the service `name` was started."""
    return bool(os.environ.get(variable(name)))


def service(name: str) -> str:
    """Return the URL of a running service, with its administrator's name and password.

    One server is shared by all trials of a run: a stage makes a schema, database or
    tree of its own in it, and removes that in `close`. Raises LookupError if the
    service was not started.
    """
    if not runs(name):
        raise LookupError(f"no {name} runs. {HINT}")
    return os.environ[variable(name)]
