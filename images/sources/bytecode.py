"""A function, its instructions, and the value stack after each."""

from .drawing import SMALL, Sheet

# `dis.dis` of CPython 3.13 prints these (with RESUME before them); other versions name
# some differently. Each with the value stack after it, the top of the stack last.
STEPS = [
    ("LOAD_FAST", "price", ["price"]),
    ("LOAD_CONST", "1", ["price", "1"]),
    ("LOAD_FAST", "vat", ["price", "1", "vat"]),
    ("BINARY_OP", "+", ["price", "1+vat"]),
    ("BINARY_OP", "*", ["price*(1+vat)"]),
    ("RETURN_VALUE", "", []),
]
ROW = 50


def draw() -> Sheet:
    sheet = Sheet(
        "bytecode",
        "A function, its bytecode, and the value stack after each instruction",
        "The function gross(price, vat) returns price * (1 + vat). CPython 3.13 compiles "
        "it to six instructions. LOAD_FAST price puts price on the value stack. LOAD_CONST "
        "1 puts 1 on top of it, LOAD_FAST vat puts vat on top. BINARY_OP + takes the two "
        "topmost values off and puts 1+vat there. BINARY_OP * takes the two that are left "
        "and puts their product there. RETURN_VALUE takes it off and returns it.",
        84 + ROW * len(STEPS),
    )
    sheet.box(16, 8, 328, 46, [])
    sheet.text(28, 27, "def gross(price, vat):", "code", size=SMALL)
    sheet.text(28 + 4 * 7.3, 44, "return price * (1 + vat)", "code", size=SMALL)
    sheet.text(16, 82, "Instruction", "strong")
    sheet.text(172, 82, "Stack after it, top right", "note", size=SMALL)
    for row, (operation, argument, stack) in enumerate(STEPS):
        top = 92 + row * ROW
        sheet.text(16, top + 18, operation, "code", size=SMALL)
        if argument:
            sheet.text(24, top + 34, argument, "code note", size=SMALL)
        left = 172.0
        for place, value in enumerate(stack):
            width = max(52.0, len(value) * 7.3 + 14)
            topmost = place == len(stack) - 1
            kind = "accent" if topmost else "plain"
            sheet.box(left, top + 5, width, 32, [(value, "code")], kind)
            left += width + 6
        if not stack:
            sheet.text(172, top + 18, "empty: it is returned", "note", size=SMALL)
    return sheet
