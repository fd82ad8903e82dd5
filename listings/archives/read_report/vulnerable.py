"""Reads the reports that a customer sends in a zip."""

import io
import zipfile


# show: read
def read_reports(sent: bytes) -> dict[str, bytes]:
    """Return the reports by name, those in an archive within the archive as well."""
    reports: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(sent)) as archive:
        for name in archive.namelist():
            # show: danger
            content = archive.read(name)
            # end: danger
            reports |= (
                read_reports(content) if name.endswith(".zip") else {name: content}
            )
    return reports


# end: read
