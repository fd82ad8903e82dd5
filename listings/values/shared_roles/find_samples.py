from collections import deque
from dataclasses import dataclass, field
from typing import ClassVar

ADMINS = ["root"]


class User:
    def __init__(self, name, groups=[]):
        self.name = name
        # ruleid: VALUE-COPY-DEFAULT
        self.groups = groups

    def is_admin(self):
        return "admin" in self.groups


def add_permission(permission, permissions: set = set()):
    # ruleid: VALUE-COPY-DEFAULT
    permissions.add(permission)
    # ruleid: VALUE-COPY-DEFAULT
    return permissions


async def session(user, *, data={}):
    # ruleid: VALUE-COPY-DEFAULT
    data["user"] = user
    await save(data)


def token(user, scopes: list[str] = ["read"]):
    # ruleid: VALUE-COPY-DEFAULT
    return {"sub": user, "scopes": scopes}


def collect(item, found=list()):
    # ruleid: VALUE-COPY-DEFAULT
    found += [item]


class Session:
    roles = []
    data: dict[str, str] = {}
    seen = set()

    def grant(self, role):
        # ruleid: VALUE-COPY-CLASS
        self.roles.append(role)

    def put(self, key, value):
        # ruleid: VALUE-COPY-CLASS
        self.data[key] = value

    def see(self, address):
        # ruleid: VALUE-COPY-CLASS
        self.seen.add(address)


class Account:
    def __init__(self, roles):
        self._roles = list(roles)
        self._name = "x"

    @property
    def roles(self):
        # ruleid: VALUE-COPY-OUT
        return self._roles

    def name(self):
        # ok: VALUE-COPY-OUT
        return self._name

    def may_delete(self):
        return "admin" in self._roles


class Policy:
    def __init__(self, *allowed: str) -> None:
        self.allowed = {*allowed}

    def permits(self, name: str) -> bool:
        return self.active and name in self.allowed

    def get_allowed(self) -> set[str]:
        # ruleid: VALUE-COPY-OUT
        return self.allowed

    def copy_of(self) -> frozenset[str]:
        # ok: VALUE-COPY-OUT
        return frozenset(self.allowed)


def flags(record):
    # ruleid: VALUE-COPY-OUT
    return record["flags"]


def set_flag(record, flag):
    record["flags"].add(flag)


def is_banned(record):
    return "banned" in record["flags"]


def title(record):
    # ok: VALUE-COPY-OUT
    return record["title"]


def handed_on(user, groups=[]):
    # todoruleid: VALUE-COPY-DEFAULT
    register(user, groups)


def only_read(name, allowed=["a", "b"]):
    # ok: VALUE-COPY-DEFAULT
    return name in allowed


def none_default(user, groups=None):
    groups = [] if groups is None else groups
    # ok: VALUE-COPY-DEFAULT
    groups.append(user)


def copied(user, groups=[]):
    groups = list(groups)
    # ok: VALUE-COPY-DEFAULT
    groups.append(user)
    return groups


class Group:
    def __init__(self, members=()):
        # ok: VALUE-COPY-DEFAULT
        self.members = members


def copied_in(user, scopes=["read"]):
    # ok: VALUE-COPY-DEFAULT
    return {"sub": user, "scopes": tuple(scopes)}


class Own:
    roles = []

    def __init__(self):
        self.roles = []

    def grant(self, role):
        # ok: VALUE-COPY-CLASS
        self.roles.append(role)


@dataclass
class Member:
    roles: list[str] = field(default_factory=list)

    def grant(self, role):
        # ok: VALUE-COPY-CLASS
        self.roles.append(role)


class Registry:
    known: ClassVar[dict[str, type]] = {}
    order = ()

    @classmethod
    def register(cls, name, kind):
        # ok: VALUE-COPY-CLASS
        cls.known[name] = kind

    def add(self, name):
        # ok: VALUE-COPY-CLASS
        self.order += (name,)


class Reader:
    def __init__(self):
        self.lines = []
        self.queue = deque()

    def all(self):
        # ok: VALUE-COPY-OUT
        return self.lines
