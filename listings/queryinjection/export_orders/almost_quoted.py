"""Orders, exported for a spreadsheet."""

import csv
import io


def export(orders: list[tuple[str, float]]) -> str:
    """Return the customers' notes and the sums as CSV."""
    out = io.StringIO()
    # show: danger
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    # end: danger
    writer.writerows(orders)
    return out.getvalue()
