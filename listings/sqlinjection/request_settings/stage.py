"""A PostgreSQL database of several shops; a policy shows each shop its own rows."""

import secrets

import psycopg
from psycopg.sql import SQL, Identifier, Literal

import prover

_TABLES = """
CREATE SCHEMA {account};
SET search_path TO {account};
CREATE TABLE orders (tenant text, item text);
CREATE TABLE staff (name text, role text, password text);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON orders USING (tenant = current_setting('app.tenant'));
INSERT INTO orders VALUES ('ana', 'tea'), ('ana', 'kettle'), ('zoe', {secret});
INSERT INTO staff VALUES ('eve', 'reader', ''), ('root', 'admin', {secret});
CREATE ROLE {account} LOGIN PASSWORD {password};
GRANT USAGE ON SCHEMA {account} TO {account};
GRANT SELECT ON orders TO {account};
GRANT SELECT, UPDATE ON staff TO {account};
"""


class Stage(prover.Stage):
    def build(self) -> None:
        """Make a schema and an account of this trial's own, neither of them privileged."""
        address = prover.service("postgresql")
        self.name = f"trial_{secrets.token_hex(8)}"
        password = secrets.token_hex(16)
        self.admin = psycopg.connect(address, autocommit=True)
        self.admin.execute(
            SQL(_TABLES).format(
                account=Identifier(self.name),
                secret=Literal(self.secret),
                password=Literal(password),
            )
        )
        self.db = psycopg.connect(
            address,
            user=self.name,
            password=password,
            options=f"-c search_path={self.name}",
            autocommit=True,
        )

    def role_of(self, name: str) -> str:
        """Return what a member of the staff may do, as the administrator sees it."""
        query = "SELECT role FROM staff WHERE name = %s"
        [role] = self.admin.execute(query, (name,)).fetchone() or ("",)
        return str(role)

    def close(self) -> None:
        self.db.close()
        name = Identifier(self.name)
        self.admin.execute(SQL("DROP SCHEMA {} CASCADE").format(name))
        self.admin.execute(SQL("DROP ROLE {}").format(name))
        self.admin.close()
