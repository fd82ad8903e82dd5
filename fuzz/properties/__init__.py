"""What must hold of each ``fixed.py``, whatever comes in: a module for each chapter."""

import pkgutil
from importlib import import_module

from .register import PROPERTIES

for _module in pkgutil.iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

__all__ = ["PROPERTIES"]
