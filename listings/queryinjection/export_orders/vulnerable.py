"""Orders, exported for a spreadsheet."""

import csv
import io


# show: export
def export(orders: list[tuple[str, float]]) -> str:
    """Return the customers' notes and the sums as CSV."""
    out = io.StringIO()
    writer = csv.writer(out)
    for note, total in orders:
        # show: danger
        writer.writerow([note, total])
        # end: danger
    return out.getvalue()


# end: export
