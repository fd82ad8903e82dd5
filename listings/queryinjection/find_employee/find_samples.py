"""More ways to write the flaw, and honest code that looks like it."""

import html
import re

import ldap
from flask import request
from ldap.dn import escape_dn_chars
from ldap.filter import escape_filter_chars, filter_format
from ldap3 import SUBTREE, Connection
from ldap3.utils import conv

BASE = "ou=people,dc=example,dc=org"


def dn_of(connection, name):
    # ruleid: QUERY-LDAP
    found = connection.search_s(BASE, ldap.SCOPE_SUBTREE, "(uid=%s)" % name, ["dn"])
    return found[0][0]


def by_mail(connection: Connection, mail: str):
    # ruleid: QUERY-LDAP
    connection.search(search_base=BASE, search_filter=f"(&(mail={mail})(active=TRUE))")
    return connection.entries


class Directory:
    def __init__(self, server):
        self.server = server

    def groups(self, member):
        query = "(&(objectClass=group)(member=" + member + "))"
        # ruleid: QUERY-LDAP
        return self.server.search_ext_s(BASE, ldap.SCOPE_SUBTREE, filterstr=query)

    async def telephone(self, *, name=None):
        # ruleid: QUERY-LDAP
        return await self.server.paged_search(BASE, 2, "(cn=*{}*)".format(name))

    def mine(self):
        # todoruleid: QUERY-LDAP
        return self.server.search(BASE, f"(uid={self.name})", SUBTREE)


def login(connection):
    name = request.form["name"]
    # ruleid: QUERY-LDAP
    connection.search(BASE, "(&(uid=" + name + ")(objectClass=person))", SUBTREE)


def escaped_for_another_place(connection, name):
    # ruleid: QUERY-LDAP
    connection.search(BASE, f"(uid={escape_dn_chars(name)})")
    # ruleid: QUERY-LDAP
    connection.search(BASE, f"(uid={html.escape(name)})")


KIND = "person"


def honest(connection, name, number: int, text):
    # ok: QUERY-LDAP
    connection.search(BASE, f"(uid={escape_filter_chars(name)})")
    # ok: QUERY-LDAP
    connection.search(BASE, "(uid=%s)" % conv.escape_filter_chars(name), SUBTREE)
    # ok: QUERY-LDAP
    connection.search_s(BASE, ldap.SCOPE_SUBTREE, filter_format("(uid=%s)", [name]))
    # ok: QUERY-LDAP
    connection.search(BASE, f"(objectClass={KIND})")
    # ok: QUERY-LDAP
    connection.search(BASE, f"(uidNumber={number})")
    # ok: QUERY-LDAP
    re.search(f"(name={re.escape(name)})", text)
    # ok: QUERY-LDAP
    connection.search(BASE, "(uid=admin)", attributes=[name])


def escaped_before(connection, name):
    name = escape_filter_chars(name)
    query = "(&(objectClass=person)"
    query += f"(cn=*{name}*))"
    # ok: QUERY-LDAP
    connection.search(BASE, query)


def namesake(index, word):
    # ok: QUERY-LDAP
    index.search(f"title:{word}")
