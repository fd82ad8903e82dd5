"""How CPython runs a program: from the source text to the operating system."""

from .drawing import SMALL, Sheet

# Each stage: its name, an example, and what leads to the next.
STAGES = [
    ("Source text", "total = price * 3", "tokeniser"),
    ("Tokens", "total  =  price  *  3", "parser"),
    ("Syntax tree", "Assign(total, BinOp(…))", "compiler"),
    ("Bytecode", "LOAD price, LOAD 3, MUL …", "is run by"),
    ("Evaluation loop", "", "calls"),
    ("C API and C libraries", "PyNumber_Multiply()", "ask for files, sockets"),
    ("Operating system", "", ""),
]


def draw() -> Sheet:
    sheet = Sheet(
        "pythonexecution",
        "How CPython runs a program",
        "Source text, total = price * 3, is cut into tokens by the tokeniser, arranged "
        "into a syntax tree by the parser and translated into bytecode by the compiler. "
        "For imported modules the bytecode is also stored in a .pyc file in __pycache__ "
        "and read back from there at the next import. The evaluation loop interprets the "
        "bytecode instruction by instruction. It calls functions of the C API and of C "
        "libraries, which ask the operating system for files, sockets and processes.",
        568,
    )
    for row, (name, example, step) in enumerate(STAGES):
        top = 8 + row * 80
        lines = [(name, "strong")] + ([(example, "code")] if example else [])
        kind = "accent" if name in {"Bytecode", "Evaluation loop"} else "plain"
        sheet.box(16, top, 216, 48, lines, kind)
        if step:
            sheet.arrow(124, top + 48, 124, top + 78)
            sheet.text(134, top + 67, step, "note", size=SMALL)
    lines = [(".pyc file", "strong"), ("in", "note"), ("__pycache__", "code")]
    sheet.box(266, 240, 90, 64, lines)
    sheet.arrow(232, 262, 264, 262)
    sheet.arrow(266, 282, 234, 282)
    sheet.text(311, 322, "imports only", "note", size=SMALL, anchor="middle")
    return sheet
