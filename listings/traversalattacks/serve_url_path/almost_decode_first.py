"""A file server: answer a request for a path."""

from pathlib import Path
from urllib.parse import unquote


def serve(folder: Path, url_path: str) -> str:
    """Return the text of the page that `url_path` asks for."""
    # show: danger
    name = unquote(url_path.removeprefix("/"))
    if ".." in name.split("/"):
        raise PermissionError(url_path)
    # end: danger
    return (folder / name).read_text()
