"""Reads the reports that a customer sends in a zip."""

import io
import zipfile
import zlib

MOST_BYTES, MOST_FILES, DEEPEST = 200_000, 100, 2


class TooMuch(ValueError):
    """The archive holds more than a customer's reports do, or is none."""


def read_reports(sent: bytes) -> dict[str, bytes]:
    """Return the reports by name, those in an archive within the archive as well."""
    try:
        return _Reader().read(sent, 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise TooMuch("not an archive that can be read") from error


class _Reader:
    bytes_left, files_left = MOST_BYTES, MOST_FILES

    def read(self, sent: bytes, level: int) -> dict[str, bytes]:
        reports: dict[str, bytes] = {}
        with zipfile.ZipFile(io.BytesIO(sent)) as archive:
            for member in archive.infolist():
                content = self.take(archive, member)
                if not member.filename.endswith(".zip"):
                    reports[member.filename] = content
                elif level < DEEPEST:
                    reports |= self.read(content, level + 1)
                else:
                    raise TooMuch("archives within archives within archives")
        return reports

    def take(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
        with archive.open(member) as opened:
            content = opened.read(self.bytes_left + 1)
        self.bytes_left -= len(content)
        self.files_left -= 1
        if self.bytes_left < 0 or self.files_left < 0:
            raise TooMuch("more than reports need")
        return content
