"""Reads the reports that a customer sends in a zip."""

import io
import zipfile
import zlib

MOST_BYTES, MOST_FILES, DEEPEST = 200_000, 100, 2
MOST_SENT = 250_000  # the files may be stored as they are, and each has two headers
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class BadArchive(ValueError):
    """An archive that is damaged, or larger than a customer's reports are."""


def read_reports(sent: bytes) -> dict[str, bytes]:
    """Return the reports by name, those in an archive within the archive as well."""
    try:
        return _Reader().read(sent, 1)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OverflowError,
        RuntimeError,
        ValueError,
    ) as error:
        raise BadArchive(error) from error  # zipfile raises all of these for bad data


# show: reader
class _Reader:
    bytes_left, files_left = MOST_BYTES, MOST_FILES

    def read(self, sent: bytes, level: int) -> dict[str, bytes]:
        reports: dict[str, bytes] = {}
        if len(sent) > MOST_SENT or level > DEEPEST:
            raise BadArchive("too large, or too many archives in one another")
        with zipfile.ZipFile(io.BytesIO(sent)) as archive:
            for member in archive.infolist():
                content = self.take(archive, member)
                if member.is_dir():
                    continue
                if member.filename.endswith(".zip"):
                    found = self.read(content, level + 1)
                else:
                    found = {member.filename: content}
                if reports.keys() & found.keys():
                    raise BadArchive("two reports of the same name")
                reports |= found
        return reports

    def take(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
        if member.compress_type not in METHODS:
            raise BadArchive("compressed by another method than deflate")
        with archive.open(member) as opened:
            content = opened.read(self.bytes_left + 1)
        self.bytes_left -= len(content)
        self.files_left -= 1
        if self.bytes_left < 0 or self.files_left < 0:
            raise BadArchive("more than 200,000 bytes or 100 files")
        return content


# end: reader
