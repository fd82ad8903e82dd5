"""Shows which functions run the text they get, and one that only compiles it."""

import code
import codeop
import timeit
import typing


def order() -> None:
    """Stands for a function whose annotations came from outside."""


order.__annotations__ = {"count": "print('typing.get_type_hints ran it') or int"}


timeit.timeit("print('timeit.timeit ran it')", number=1)
code.InteractiveInterpreter().runsource("print('code.InteractiveInterpreter ran it')")
typing.get_type_hints(order)
codeop.compile_command("print('codeop.compile_command ran it')")
print("codeop.compile_command only compiled it")
