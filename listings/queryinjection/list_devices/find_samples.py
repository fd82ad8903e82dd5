"""More ways to write the flaw, and honest code that looks like it."""

import hashlib

import redis
import redis.asyncio as aioredis
from django.core.cache import cache
from flask import request


def carts(client: redis.Redis, user: str):
    # ruleid: QUERY-KEYS
    return client.keys(f"cart:{user}:*")


def forget(client, user):
    # ruleid: QUERY-KEYS
    for key in client.scan_iter("cache:" + user + ":*", count=100):
        client.delete(key)


class Presence:
    def __init__(self, url):
        self.redis = aioredis.from_url(url)

    async def rooms(self, user):
        pattern = "room:*:{}".format(user)
        # ruleid: QUERY-KEYS
        return [key async for key in self.redis.scan_iter(match=pattern)]

    async def listen(self, channel):
        # ruleid: QUERY-KEYS
        await self.redis.pubsub().psubscribe("events:%s:*" % channel)

    def mine(self):
        # todoruleid: QUERY-KEYS
        return self.redis.keys(f"room:{self.user}:*")


def fields(client, name=None):
    # ruleid: QUERY-KEYS
    return client.hscan_iter("settings", match=f"{name}.*")


def sign_out():
    # ruleid: QUERY-KEYS
    cache.delete_pattern(f"session:{request.cookies['user']}:*")


def some(client, user):
    # ruleid: QUERY-KEYS
    cursor, keys = client.scan(0, match="job:" + user + ":*")
    return keys


PREFIX = "shop"


def honest(client, user, number: int):
    # ok: QUERY-KEYS
    client.keys("cart:*")
    # ok: QUERY-KEYS
    client.scan_iter(match=f"{PREFIX}:cart:*")
    # ok: QUERY-KEYS
    client.keys(f"cart:{number}:*")
    # ok: QUERY-KEYS
    client.smembers(f"carts-of:{user}")
    # ok: QUERY-KEYS
    client.get(f"cart:{user}:*")
    # ok: QUERY-KEYS
    client.sscan_iter(f"carts-of:{user}")


def by_hash(client, user):
    name = hashlib.sha256(user.encode()).hexdigest()
    # ok: QUERY-KEYS
    return client.keys(f"cart:{name}:*")


def with_prefix(client, prefix):
    # ok: QUERY-KEYS
    return client.scan_iter(match=prefix + "*")


def dictionary(settings, name):
    # ok: QUERY-KEYS
    return [key for key in settings.keys() if key == f"{name}.*"]
