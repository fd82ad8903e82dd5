"""More ways to keep some of root's rights, and code that gives all of them up."""

import asyncio
import contextlib
import os
import os as posix
import pwd
import subprocess
from os import initgroups, setgid, setgroups, setuid


def daemonise(account):
    entry = pwd.getpwnam(account)
    setgid(entry.pw_gid)
    # ruleid: PERM-DROP
    setuid(entry.pw_uid)
    os.chdir("/")


class Server:
    def __init__(self, uid, gid):
        self.uid, self.gid = uid, gid

    def bind(self, sock, port):
        sock.bind(("", port))
        if os.geteuid() == 0:
            # ruleid: PERM-DROP
            posix.setreuid(self.uid, self.uid)
            posix.setregid(self.gid, self.gid)

    async def serve(self):
        os.setresgid(self.gid, self.gid, self.gid)
        # ruleid: PERM-DROP
        os.setresuid(self.uid, self.uid, self.uid)


def groups_too_late(uid, gid):
    os.setegid(gid)
    # ruleid: PERM-DROP
    # ruleid: PERM-DROP-EFFECTIVE
    os.seteuid(uid)
    os.setgroups([])


def before_exec(uid):
    def change():
        # ruleid: PERM-DROP
        os.setuid(uid)

    return subprocess.Popen(["/usr/bin/worker"], preexec_fn=change)


def effective(uid, gid):
    os.initgroups("www-data", gid)
    os.setegid(gid)
    # ruleid: PERM-DROP-EFFECTIVE
    os.seteuid(uid)


def child(command):
    # ruleid: PERM-DROP-CHILD
    return subprocess.run(command, user="nobody", check=True)


def child_with_group(command):
    # ruleid: PERM-DROP-CHILD
    return subprocess.Popen(command, user=65534, group=65534)


async def child_later(command):
    # ruleid: PERM-DROP-CHILD
    return await asyncio.create_subprocess_exec(
        *command, user="nobody", group="nogroup"
    )


def all_of_them(uid, gid):
    os.setgroups([])
    os.setgid(gid)
    # ok: PERM-DROP
    os.setuid(uid)
    if os.getuid() != uid or os.getgroups():
        raise SystemExit("still root")


def by_account(account):
    entry = pwd.getpwnam(account)
    initgroups(account, entry.pw_gid)
    setgid(entry.pw_gid)
    # ok: PERM-DROP
    setuid(entry.pw_uid)


class Worker:
    def start(self):
        try:
            setgroups([])
        except PermissionError:
            raise SystemExit("must be started by root") from None
        os.setresgid(self.gid, self.gid, self.gid)
        # ok: PERM-DROP
        os.setresuid(self.uid, self.uid, self.uid)


@contextlib.contextmanager
def acting_as(uid, gid):
    old = os.geteuid()
    os.setegid(gid)
    # ok: PERM-DROP-EFFECTIVE
    os.seteuid(uid)
    try:
        yield
    finally:
        os.seteuid(old)


class Persona:
    def become(self, uid, gid):
        os.setegid(gid)
        # ok: PERM-DROP-EFFECTIVE
        os.seteuid(uid)

    def become_self(self):
        # ok: PERM-DROP
        os.seteuid(self.uid)
        os.setegid(self.gid)


def change_user(name):
    """Take a name as well."""
    # ok: PERM-DROP
    os.setuid(pwd.getpwnam(name).pw_uid)


def back_to_root():
    # ok: PERM-DROP
    os.setuid(0)


def a_child_of_rights(command):
    # ok: PERM-DROP-CHILD
    return subprocess.run(
        command, user="nobody", group="nogroup", extra_groups=[], check=True
    )


def another_user(client, name):
    # ok: PERM-DROP-CHILD
    return client.run("list", user=name)


def setuid_bit(mode):
    # ok: PERM-DROP
    return mode & 0o4000


class Account:
    def rename(self, ldap, uid):
        # ok: PERM-DROP
        ldap.setuid(uid)
