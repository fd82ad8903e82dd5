"""More ways to write the flaw, and honest code that looks like it."""

import asyncpg
from django.db import connection
from flask import g, request
from psycopg import sql


def choose_tenant():
    with connection.cursor() as cursor:
        # ruleid: SQL-SETTINGS
        cursor.execute("SET app.tenant = '%s'" % request.headers["X-Tenant"])


def become(cursor, role):
    # ruleid: SQL-SETTINGS
    cursor.execute("SET ROLE " + role)


def schema_of(cursor, customer: str):
    # ruleid: SQL-SETTINGS
    cursor.execute(f"SET search_path TO {customer}, public")


async def zone(pool: asyncpg.Pool, name: str):
    async with pool.acquire() as db:
        # ruleid: SQL-SETTINGS
        await db.execute(f"SET LOCAL timezone = '{name}'")


class Session:
    def label(self, *, user):
        query = "SET SESSION application_name TO '{}'".format(user)
        # ruleid: SQL-SETTINGS
        self.db.cursor().execute(query)

    def called(self, user):
        # ruleid: SQL-SETTINGS
        self.db.execute("SELECT set_config('app.user', '" + user + "', false)")

    def impersonate(self, user):
        # ruleid: SQL-SETTINGS
        self.db.execute(f'set session authorization "{user}"')


def from_the_context(db):
    # todoruleid: SQL-SETTINGS
    db.execute(f"SET LOCAL app.tenant = '{g.tenant}'")


SCHEMA = "shop"
ROLES = {"read": "reader", "write": "editor"}


def honest(db, tenant, role, wait: int, name):
    # ok: SQL-SETTINGS
    db.execute("SELECT set_config('app.tenant', %s, true)", (tenant,))
    # ok: SQL-SETTINGS
    db.execute(f"SET search_path TO {SCHEMA}")
    # ok: SQL-SETTINGS
    db.execute(f"SET ROLE {ROLES[role]}")
    # ok: SQL-SETTINGS
    db.execute(f"SET LOCAL statement_timeout = {wait}")
    # ok: SQL-SETTINGS
    db.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(role)))
    # ok: SQL-SETTINGS
    db.execute("SET LOCAL statement_timeout = '%ds'" % int(name))
    # ok: SQL-SETTINGS
    db.execute("SET TRANSACTION READ ONLY")
    # ok: SQL-SETTINGS
    db.execute("UPDATE shops SET tenant = %s", (tenant,))


def another_set(cache, key, value):
    # ok: SQL-SETTINGS
    cache.execute("SET", f"user = {key}", value)


def checked(db, role):
    if role not in ("reader", "editor"):
        raise PermissionError(role)
    # ok: SQL-SETTINGS
    db.execute(f"SET LOCAL ROLE {role}")
