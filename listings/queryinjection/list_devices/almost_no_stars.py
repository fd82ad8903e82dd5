"""Sessions of an app in Redis: where am I signed in, and sign me out everywhere."""

import secrets

from redis import Redis

DAY = 86_400  # seconds


def sign_in(db: Redis, user: str, device: str) -> None:
    """Start a session of a day."""
    token = secrets.token_urlsafe()
    db.set(f"session:{user}:{token}", device, ex=DAY)


def devices(db: Redis, user: str) -> list[str]:
    """Return the devices on which the user is signed in."""
    found = [db.get(key) for key in keys_of(db, user)]
    return sorted(str(device) for device in found if device)


def sign_out(db: Redis, user: str) -> None:
    """End every session of the user."""
    for key in keys_of(db, user):
        db.delete(key)


def keys_of(db: Redis, user: str) -> list[str]:
    # show: danger
    plain = user.replace("*", "\\*").replace("?", "\\?")
    return list(db.scan_iter(match=f"session:{plain}:*"))
    # end: danger
