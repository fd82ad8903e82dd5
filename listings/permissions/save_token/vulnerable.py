"""A command-line client: keep the token that was given at login."""

from pathlib import Path


# show: save
def save_token(path: Path, token: str) -> None:
    """Keep the token where only its owner can read it."""
    # show: danger
    path.write_text(token, encoding="utf-8")
    path.chmod(0o600)
    # end: danger


# end: save
