"""A service that reads reports sent as zip archives."""

import io
import zipfile

import prover

LIMIT = 200_000


class Stage(prover.Stage):
    def zip(self, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
        """Return an archive of these files, compressed by `method`."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, content in files.items():
                member = zipfile.ZipInfo(name)  # without the time of day
                archive.writestr(member, content, method)
        return made.getvalue()
