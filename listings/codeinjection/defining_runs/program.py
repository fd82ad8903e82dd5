"""Checks a function that was sent in, by compiling it and by defining it. Nobody calls it."""

SENT = """
@print("  the decorator ran.") or (lambda function: function)
def total(prices: print("  the annotation ran.") = print("  the default ran.")):
    print("  the body ran.")
"""

print("compiling:")
code = compile(SENT, "sent", "exec")
print("defining:")
exec(code, {})
