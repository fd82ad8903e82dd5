"""The layers under a Python program, and how each is attacked."""

from .drawing import Sheet

LAYERS = [
    ("Source code", "unreviewed, deceptive, or", "written by a machine"),
    ("Compiler", "imports and names that", "act at compile time"),
    ("Bytecode", "a .pyc file exchanged", "behind the source's back"),
    ("Interpreter", "introspection: no walls", "inside one process"),
    ("Virtual machine", "runs bytecode that", "nobody has verified"),
    ("C API, extensions", "memory errors in C code", "that Python calls"),
    ("Operating system", "paths, permissions,", "links and races"),
    ("Hardware", "side channels and", "faulty memory"),
]
ROW = 60


def draw() -> Sheet:
    told = "; ".join(f"{name}: {first} {second}" for name, first, second in LAYERS)
    sheet = Sheet(
        "commonvulnerabilities",
        "The layers under a Python program, and how each is attacked",
        f"Eight layers, one on top of the other, with the way each is attacked. {told}.",
        34 + ROW * len(LAYERS),
    )
    sheet.text(4, 20, "Layer", "strong")
    sheet.text(184, 20, "How it is attacked", "strong red")
    for row, (name, first, second) in enumerate(LAYERS):
        top = 30 + row * ROW
        kind = "accent" if 0 < row < 5 else "plain"
        sheet.box(4, top, 152, 48, [(name, "strong")], kind)
        if row + 1 < len(LAYERS):
            sheet.arrow(80, top + 48, 80, top + ROW)
        sheet.box(184, top, 172, 48, [(first, "note"), (second, "note")], "attack")
        sheet.arrow(184, top + 24, 157, top + 24)
    return sheet
