"""A spreadsheet that opens what is exported, as far as it matters here."""

import csv
import io

import prover

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


class Stage(prover.Stage):
    def formulas(self, exported: str) -> list[str]:
        """Return the cells that a spreadsheet computes: formulas, numbers left out.

        Which character separates cells depends on the country set in the spreadsheet.
        """
        found = []
        for separator in (",", ";", "\t"):
            for row in csv.reader(io.StringIO(exported), delimiter=separator):
                for cell in row:
                    text = cell.lstrip("\t\r\n ")
                    if text.startswith(_BEGINS_A_FORMULA) and not _is_number(text):
                        found.append(cell)
        return found

    def cells(self, exported: str) -> list[list[str]]:
        """Return the cells as a spreadsheet shows them."""
        return list(csv.reader(io.StringIO(exported)))


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return text[:1] in {"-", "+"}
