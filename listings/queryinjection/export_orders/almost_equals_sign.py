"""Orders, exported for a spreadsheet."""

import csv
import io


def export(orders: list[tuple[str, float]]) -> str:
    """Return the customers' notes and the sums as CSV."""
    out = io.StringIO()
    writer = csv.writer(out)
    for note, total in orders:
        # show: danger
        writer.writerow([f"'{note}" if note.startswith("=") else note, total])
        # end: danger
    return out.getvalue()
