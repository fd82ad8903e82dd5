"""Pictures that members upload, to be shown on the site."""

import mimetypes
from pathlib import Path


def store(folder: Path, name: str, data: bytes) -> Path:
    """Keep an upload in `folder`, from where it is served; return the file."""
    # show: danger
    kind, encoding = mimetypes.guess_type(name)
    if encoding or not (kind or "").startswith("image/"):
        raise ValueError("that is no picture")
    path = folder / Path(name).name
    # end: danger
    path.write_bytes(data)
    return path
