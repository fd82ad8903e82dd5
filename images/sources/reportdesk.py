"""The report desk of the threat-model chapter: parts, flows, assets and trust boundaries."""

from .drawing import SMALL, Sheet


def draw() -> Sheet:
    sheet = Sheet(
        "reportdesk",
        "The report desk: parts, data flows, assets and trust boundaries",
        "Left, two customers, acme and mallory. They send files to receive and fetch "
        "reports from report, and each of these flows crosses the first trust boundary, "
        "marked B1. Inside it, receive writes into two folders, one for each customer, and "
        "report reads from them. A second boundary, B2, lies between the two folders. "
        "receive also writes a log. A third boundary, B3, lies around the program and its "
        "folders: other accounts of the same machine are outside. The assets are the "
        "figures in the folders, the log, which is the evidence, and the disk, memory and "
        "time of the machine. Other accounts and other programs are outside B3.",
        404,
    )
    sheet.box(4, 60, 78, 44, [("acme", "strong"), ("customer", "note")], "accent")
    sheet.box(4, 166, 78, 44, [("mallory", "strong"), ("customer", "note")], "attack")
    sheet.frame(104, 28, 252, 300, "boundary")
    sheet.text(230, 22, "B3: one account", "note red", size=SMALL, anchor="middle")
    sheet.text(93, 46, "B1", "note red", size=SMALL, anchor="middle")
    sheet.box(122, 60, 90, 44, [("receive", "code")])
    sheet.box(122, 170, 90, 44, [("report", "code")])
    sheet.arrow(82, 76, 120, 76)
    sheet.arrow(82, 172, 120, 96)
    sheet.arrow(120, 178, 84, 104)
    sheet.arrow(120, 198, 84, 198)
    sheet.box(262, 40, 82, 48, [("log", "code"), ("evidence", "note")], "accent")
    sheet.box(262, 112, 82, 48, [("desk/1", "code"), ("figures", "note")], "accent")
    sheet.box(262, 190, 82, 48, [("desk/2", "code"), ("figures", "note")], "accent")
    sheet.text(303, 179, "B2", "note red", size=SMALL, anchor="middle")
    sheet.arrow(212, 70, 260, 62)
    sheet.arrow(212, 86, 260, 128)
    sheet.arrow(212, 98, 260, 198)
    sheet.arrow(260, 148, 214, 180)
    sheet.arrow(260, 222, 214, 204)
    sheet.box(122, 264, 222, 44, [("disk, memory and time", "")], "accent")
    sheet.box(122, 352, 222, 40, [("other accounts, other programs", "note")], "attack")
    sheet.arrow(233, 352, 233, 330)
    return sheet
