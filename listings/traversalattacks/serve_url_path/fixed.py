"""A file server: answer a request for a path."""

from pathlib import Path
from urllib.parse import unquote


def serve(folder: Path, url_path: str) -> str:
    """Return the text of the page that `url_path` asks for."""
    name = unquote(url_path.removeprefix("/"))
    if len(name) > 1_000:  # with long names, `resolve` takes seconds
        raise PermissionError(url_path)
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise PermissionError(url_path)
        return path.read_text(encoding="utf-8")
    except (OSError, RuntimeError, ValueError) as error:
        raise PermissionError(url_path) from error
