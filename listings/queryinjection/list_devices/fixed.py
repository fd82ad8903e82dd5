"""Sessions of an app in Redis: where am I signed in, and sign me out everywhere."""

import secrets
from time import time

from redis import Redis

DAY = 86_400  # seconds


def sign_in(db: Redis, user: str, device: str) -> None:
    """Start a session of a day."""
    token = secrets.token_urlsafe()
    with db.pipeline() as together:
        together.set(f"session:{token}", device, ex=DAY)
        together.zadd(f"sessions-of:{user}", {token: time() + DAY})
        together.zremrangebyscore(f"sessions-of:{user}", 0, time())  # ended ones
        together.expire(f"sessions-of:{user}", DAY)
        together.execute()


def devices(db: Redis, user: str) -> list[str]:
    """Return the devices on which the user is signed in."""
    found = [db.get(key) for key in keys_of(db, user)]
    return sorted(str(device) for device in found if device)


def sign_out(db: Redis, user: str) -> None:
    """End every session of the user."""
    for key in keys_of(db, user):
        db.delete(key)


def keys_of(db: Redis, user: str) -> list[str]:
    tokens = map(str, db.zrange(f"sessions-of:{user}", 0, -1))
    return [f"session:{token}" for token in tokens]
