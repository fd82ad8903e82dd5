"""Pictures that members upload, to be shown on the site."""

from pathlib import Path


def store(folder: Path, name: str, data: bytes) -> Path:
    """Keep an upload in `folder`, from where it is served; return the file."""
    # show: danger
    if not any(kind in name.lower() for kind in (".png", ".jpg", ".jpeg", ".gif")):
        raise ValueError("that is no picture")
    path = folder / Path(name).name
    if path.exists():
        raise ValueError("there is such a picture already")
    # end: danger
    path.write_bytes(data)
    return path
