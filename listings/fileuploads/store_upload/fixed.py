"""Pictures that members upload, to be shown on the site."""

import secrets
from pathlib import Path

PICTURES = {".png": ".png", ".jpg": ".jpg", ".jpeg": ".jpg", ".gif": ".gif"}


# show: store
def store(folder: Path, name: str, data: bytes) -> Path:
    """Keep an upload in `folder`, from where it is served; return the file."""
    extension = PICTURES.get("." + name.lower().rpartition(".")[2])
    if extension is None:
        raise ValueError("that is no picture")
    path = folder / (secrets.token_hex(16) + extension)
    with path.open("xb") as file:
        file.write(data)
    return path


# end: store
