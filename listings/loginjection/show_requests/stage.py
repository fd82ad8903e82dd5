"""A terminal, as far as texts can command one; see ECMA-48 and xterm's ctlseqs."""

import base64
import io
import re

import prover

_COMMAND = re.compile(
    r"(?:\x1b\[|\x9b)(?P<numbers>[0-9;]*)(?P<letter>[A-Za-z])"
    r"|(?:\x1b\]|\x9d)(?P<told>[^\x07\x1b\x9c]*)(?:\x07|\x1b\\|\x9c)"
    r"|(?P<character>.)",
    re.DOTALL,
)


class Stage(prover.Stage):
    def build(self) -> None:
        self.out = io.StringIO()
        self.clipboard = ""

    def screen(self) -> list[str]:
        """Return the lines that are to be seen after all that was printed."""
        rows: list[list[str]] = [[]]
        row = column = 0
        hidden = False
        for found in _COMMAND.finditer(self.out.getvalue()):
            letter, character = found["letter"], found["character"]
            if found["told"] is not None and found["told"].startswith("52;c;"):
                self.clipboard = base64.b64decode(found["told"][5:]).decode()
            elif letter == "A":
                row = max(0, row - int(found["numbers"] or 1))
            elif letter == "K":
                rows[row] = []
            elif letter == "J":
                rows, row, column = [[]], 0, 0
            elif letter == "m":
                hidden = found["numbers"] == "8"
            elif character == "\n":
                row, column = row + 1, 0
            elif character == "\r":
                column = 0
            elif character == "\b":
                column = max(0, column - 1)
            elif character is not None:
                rows += [[] for _ in range(row + 1 - len(rows))]
                line = rows[row]
                line += [" "] * (column + 1 - len(line))
                line[column] = " " if hidden else character
                column += 1
            rows += [[] for _ in range(row + 1 - len(rows))]
        return ["".join(line).rstrip() for line in rows]
