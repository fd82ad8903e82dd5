"""Compiles and then defines a function that was sent in. Nothing calls the function."""

SENT = """
@print("  the decorator ran.") or (lambda function: function)
def total(prices: print("  the annotation ran.") = print("  the default ran.")):
    print("  the body ran.")
"""

print("compiling:")
code = compile(SENT, "sent", "exec")
print("defining:")
exec(code, {})
