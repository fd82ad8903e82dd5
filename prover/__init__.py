"""The prover: runs attacks and uses against the variants of a weakness and says what happened.

Standard library only: the reader's browser runs these very files (Pyodide), and so does
anyone who has nothing but Python 3.11 or newer.

    python -m prover                                     every weakness, a table
    python -m prover traversalattacks/read_upload        one, attack by attack
    python -m prover traversalattacks/read_upload --target my_fix.py
"""

from types import ModuleType

from .services import service
from .stage import Stage

Target = ModuleType
"""A loaded variant (``vulnerable.py``, ``fixed.py``, ...): what attacks and uses are given."""

__all__ = ["Stage", "Target", "service"]
