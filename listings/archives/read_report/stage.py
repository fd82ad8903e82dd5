"""A service that reads reports sent as zip archives, and a counter of what it takes in."""

import io
import zipfile

import prover

LIMIT = 200_000


class Stage(prover.Stage):
    def zip(self, files: dict[str, bytes]) -> bytes:
        """Return an archive of these files, compressed."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                member = zipfile.ZipInfo(name)  # without the time of day
                archive.writestr(member, content, zipfile.ZIP_DEFLATED)
        return made.getvalue()
