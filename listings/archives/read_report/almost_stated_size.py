"""Reads the reports that a customer sends in a zip."""

import io
import zipfile


def read_reports(sent: bytes) -> dict[str, bytes]:
    """Return the reports by name, those in an archive within the archive as well."""
    reports: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(sent)) as archive:
        # show: danger
        if sum(member.file_size for member in archive.infolist()) > 200_000:
            raise ValueError("too large")
        # end: danger
        for name in archive.namelist():
            content = archive.read(name)
            reports |= (
                read_reports(content) if name.endswith(".zip") else {name: content}
            )
    return reports
