"""Pictures that members upload, to be shown on the site."""

from pathlib import Path

FORBIDDEN = (".php", ".exe", ".js", ".sh")


# show: store
def store(folder: Path, name: str, data: bytes) -> Path:
    """Keep an upload in `folder`, from where it is served; return the file."""
    # show: danger
    if name.lower().endswith(FORBIDDEN):
        raise ValueError("that is no picture")
    path = folder / name
    # end: danger
    path.write_bytes(data)
    return path


# end: store
