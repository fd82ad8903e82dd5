"""A called function reads the variables of its caller."""

import sys


def tidy(name: str) -> str:
    """Stand for any function of any package that you call."""
    caller = sys._getframe(1)
    print(f"called by {caller.f_code.co_name}, which holds {caller.f_locals}")
    return name.strip().title()


def log_in(name: str, password: str) -> str:
    return tidy(name)


log_in(" ada ", "a long password")
