"""Which exception `ast.literal_eval` raises for seven texts."""

import ast

TEXTS = {
    "a call": "open('x')",
    "300 brackets": "[" * 300 + "]" * 300,
    "5,000 signs": "-" * 5000 + "1",
    "a list as a key": "{[]: 1}",
    "5,000 digits": "1" * 5000,
    "a sum": "1 + 1",
    "a complex number": "1 + 1j",
}
for name, text in TEXTS.items():
    try:
        print(f"{name:17} {ast.literal_eval(text)!r}")
    except Exception as error:
        print(f"{name:17} {type(error).__name__}")
