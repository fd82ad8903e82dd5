"""Reads the reports that a customer sends in a zip."""

import io
import zipfile


def read_reports(sent: bytes) -> dict[str, bytes]:
    """Return the reports by name, those in an archive within the archive as well."""
    reports: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(sent)) as archive:
        for name in archive.namelist():
            # show: danger
            content = archive.read(name)
            if len(content) > 200_000:
                raise ValueError("too large")
            # end: danger
            reports |= (
                read_reports(content) if name.endswith(".zip") else {name: content}
            )
    if len(reports) > 100 or sum(map(len, reports.values())) > 200_000:
        raise ValueError("too large")
    return reports
