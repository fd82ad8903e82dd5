"""A program, the surfaces where it can be attacked, and the six threats of STRIDE."""

from .drawing import SMALL, Sheet

LEFT = [
    ["Connected", "devices"],
    ["Storage and", "file system"],
    ["Operating", "system"],
]
RIGHT = [["Network"], ["Interfaces to", "other programs"], ["Privileges", "needed"]]
STRIDE = [
    ("Spoofing", "posing as another"),
    ("Tampering", "changing data or code"),
    ("Repudiation", "denying what was done"),
    ("Information disclosure", "telling what is secret"),
    ("Denial of service", "keeping it from working"),
    ("Elevation of privilege", "doing what is not allowed"),
]


def draw() -> Sheet:
    sheet = Sheet(
        "threatmodel",
        "Where a program can be attacked, and the six threats that follow",
        "In the middle stands your program, inside a dashed line, its trust boundary. Six "
        "surfaces lie around it and reach across the boundary: connected devices, storage "
        "and file system, the operating system, the network, interfaces to other programs, "
        "and the privileges that it needs. What crosses the boundary can lead to the six "
        "threats of STRIDE: spoofing, posing as another; tampering, changing data or "
        "code; repudiation, denying what was done; information disclosure, telling what "
        "is secret; denial of service, keeping the program from working; elevation of "
        "privilege, doing what is not allowed.",
        506,
    )
    sheet.text(180, 22, "trust boundary", "note red", size=SMALL, anchor="middle")
    sheet.frame(130, 30, 100, 208, "boundary")
    sheet.box(142, 96, 76, 76, [("Your", "strong"), ("program", "strong")], "accent")
    for row in range(3):
        top = 36 + row * 70
        middle = top + 28
        toward = 116 + row * 18
        sheet.box(4, top, 108, 56, [(words, "") for words in LEFT[row]])
        sheet.arrow(112, middle, 140, toward)
        sheet.box(248, top, 108, 56, [(words, "") for words in RIGHT[row]])
        sheet.arrow(248, middle, 220, toward)
    sheet.arrow(180, 238, 180, 268)
    sheet.text(190, 258, "can lead to", "note", size=SMALL)
    for place, (name, meaning) in enumerate(STRIDE):
        x, y = 4 + place % 2 * 180, 276 + place // 2 * 76
        words = [(name, "strong"), (meaning, "note")]
        sheet.box(x, y, 172, 64, words, "attack")
    return sheet
