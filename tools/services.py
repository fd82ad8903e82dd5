"""Runs a command beside the real servers that weaknesses declare, and stops these again.

    python -m tools.services COMMAND ...            with every server that this machine has
    python -m tools.services --install              install the missing ones (Debian, root)

Each server listens on loopback, on a free port, works in a temporary folder without
root's rights, and asks for a password made for this run. COMMAND finds the addresses
in its environment (`prover.service`). A server that is not installed is named, and what
needs it is left out. Imports nothing but the standard library.
"""

import argparse
import contextlib
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # for those who run it as a file

from prover.services import variable  # noqa: E402

_SECONDS = (
    20  # until a server must answer, and until one that is told to stop is killed
)
_ATTEMPTS = 3  # another program may take the free port first
_STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class NotInstalledError(Exception):
    """The machine has not the program of a service."""


class Service:
    """A kind of server. A new one is a subclass with these names, in `SERVICES`."""

    name: str
    """What `services` in weakness.toml calls it."""
    package: str
    """The Debian package that has it."""
    program: str
    """The name of the server's program."""
    places: tuple[str, ...] = ("/usr/sbin", "/usr/local/sbin")
    """Where the program may be besides the path."""

    def find(self) -> Path | None:
        """Return the server's program, or None if it is not installed."""
        folders = (*os.get_exec_path(), *self.places)
        found = shutil.which(self.program, path=os.pathsep.join(folders))
        return Path(found) if found else None

    stop = signal.SIGTERM
    """The signal that ends it at once, and cleanly."""

    def prepare(self, server: "Server") -> list[str | Path]:
        """Write what the server needs into its folder; return the command that starts it."""
        raise NotImplementedError

    def answers(self, server: "Server") -> bool:
        """Tell whether the server takes requests, and is this one: it has the password."""
        raise NotImplementedError

    def url(self, server: "Server") -> str:
        """Return the address, with the administrator's name and password."""
        raise NotImplementedError


class PostgreSQL(Service):
    name = "postgresql"
    package = "postgresql"
    program = "postgres"
    stop = signal.SIGINT  # SIGTERM would wait for every client to leave

    @property
    def places(self) -> tuple[str, ...]:  # type: ignore[override]
        """Debian keeps every major version apart; the newest comes first."""
        bins = Path("/usr/lib/postgresql").glob("*/bin")
        return tuple(map(str, sorted(bins, key=_version, reverse=True)))

    def prepare(self, server: "Server") -> list[str | Path]:
        data = server.folder / "data"
        password = server.write("password", server.password)
        initdb = server.program.resolve().parent / "initdb"
        files = ("--pgdata", data, "--pwfile", password, "--no-sync")
        ways = ("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C")
        server.run([initdb, "--username=postgres", *files, *ways])
        # No sockets in the file system, no waiting for the disk: it is thrown away.
        options = ["-c", "unix_socket_directories=", "-c", "listen_addresses=127.0.0.1"]
        options += ["-c", "fsync=off", "-c", "synchronous_commit=off"]
        return [server.program, "-D", data, "-p", str(server.port), *options]

    def answers(self, server: "Server") -> bool:
        asking = ("--quiet", "--timeout=1", "--host=127.0.0.1", f"--port={server.port}")
        program = server.program.resolve().parent / "pg_isready"
        return subprocess.run([program, *asking], check=False).returncode == 0

    def url(self, server: "Server") -> str:
        return (
            f"postgresql://postgres:{server.password}@127.0.0.1:{server.port}/postgres"
        )


class Redis(Service):
    name = "redis"
    package = "redis-server"
    program = "redis-server"

    def prepare(self, server: "Server") -> list[str | Path]:
        settings = server.write(
            "redis.conf",
            f"bind 127.0.0.1\nport {server.port}\nrequirepass {server.password}\n"
            # Nothing goes to the disk; a trial has one of the numbered databases.
            'save ""\nappendonly no\ndatabases 4096\n',
        )
        return [server.program, settings]

    def answers(self, server: "Server") -> bool:
        return server.ask(f"AUTH {server.password}\r\n".encode()).startswith(b"+OK")

    def url(self, server: "Server") -> str:
        return f"redis://:{server.password}@127.0.0.1:{server.port}"


class Slapd(Service):
    name = "slapd"
    package = "slapd"
    program = "slapd"
    _name = "cn=admin,dc=example"
    _schemas = (Path("/etc/ldap/schema"), Path("/etc/openldap/schema"))
    _modules = (Path("/usr/lib/ldap"), Path("/usr/lib64/openldap"))

    def prepare(self, server: "Server") -> list[str | Path]:
        # AppArmor ties /usr/sbin/slapd to the system's own folders (Ubuntu). A copy of
        # the program may work in this one.
        program = Path(shutil.copy(server.program, server.folder / "slapd"))
        server.run(["mkdir", "data"])
        schema = next(filter(Path.is_dir, self._schemas), self._schemas[0])
        lines = [
            f"include {schema}/{name}.schema"
            for name in ("core", "cosine", "inetorgperson")
        ]
        for modules in self._modules:
            if any(modules.glob("back_mdb*")):
                lines += [f"modulepath {modules}", "moduleload back_mdb"]
        lines += [
            "database mdb",
            "maxsize 67108864",
            'suffix "dc=example"',
            f'rootdn "{self._name}"',
            f"rootpw {server.password}",
            f"directory {server.folder / 'data'}",
            "dbnosync",
        ]
        settings = server.write("slapd.conf", "\n".join(lines) + "\n")
        listen = f"ldap://127.0.0.1:{server.port}"
        return [program, "-f", settings, "-h", listen, "-d", "0"]

    def answers(self, server: "Server") -> bool:
        """Bind, as RFC 4511 encodes it. All lengths are below 128: one byte each."""
        name, password = self._name.encode(), server.password.encode()
        request = b"\x02\x01\x03\x04%c%b\x80%c%b" % (
            *(len(name), name),
            *(len(password), password),
        )
        message = b"\x02\x01\x01\x60%c%b" % (len(request), request)
        answer = server.ask(b"\x30%c%b" % (len(message), message))
        return b"\x61" in answer and b"\x0a\x01\x00" in answer

    def url(self, server: "Server") -> str:
        """Return an address with the name to bind by, quoted: `cn=admin,dc=example`."""
        return f"ldap://{quote(self._name)}:{server.password}@127.0.0.1:{server.port}"


SERVICES: dict[str, Service] = {
    service.name: service for service in (PostgreSQL(), Redis(), Slapd())
}


def _version(folder: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in folder.parent.name.split(".") if part.isdigit())


class Server:
    """One running server of a kind, in a temporary folder. Use it with `with`."""

    def __init__(self, service: Service) -> None:
        program = service.find()
        if program is None:
            raise NotInstalledError(
                f"{service.name} is not installed. Install it, on Debian with "
                f"`sudo apt-get install {service.package}`."
            )
        self.service = service
        self.program = program
        self.password = secrets.token_hex(16)
        # Root's servers run as an account without rights.
        self._account = pwd.getpwnam("nobody") if os.geteuid() == 0 else None

    def __enter__(self) -> "Server":
        for _ in range(_ATTEMPTS):
            self.port = _free_port()
            # Not below $TMPDIR when root: that may be a folder which only root can enter.
            where = "/tmp" if self._account else None  # noqa: S108
            self.folder = Path(tempfile.mkdtemp(prefix="service-", dir=where))
            self._process: subprocess.Popen[bytes] | None = None
            try:
                if self._account:
                    shutil.chown(self.folder, self._account.pw_uid)
                self._process = self._open(self.service.prepare(self))
                if self._comes_up():
                    return self
                said = self._said()
            except BaseException:
                self.close()
                raise
            self.close()
        raise OSError(f"{self.service.name} does not start:\n{said}")

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def url(self) -> str:
        return self.service.url(self)

    def write(self, name: str, text: str) -> Path:
        """Write a file into the folder that only the server's account can read."""
        path = self.folder / name
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8")
        if self._account:
            shutil.chown(path, self._account.pw_uid)
        return path

    def run(self, command: Sequence[str | Path]) -> None:
        """Run a program to its end, as the server's account and in its folder."""
        process = self._open(command)
        try:
            status = process.wait(_SECONDS)
        finally:
            process.kill()
            process.wait()
        if status != 0:
            raise OSError(f"{Path(command[0]).name} failed:\n{self._said()}")

    def ask(self, request: bytes) -> bytes:
        """Return the beginning of what answers `request` at the port, if anything does."""
        with (
            contextlib.suppress(OSError),
            socket.create_connection(("127.0.0.1", self.port), 1) as connection,
        ):
            connection.sendall(request)
            return connection.recv(1024)
        return b""

    def close(self) -> None:
        """Stop the server, and remove its folder."""
        try:
            if self._process is not None:
                self._process.send_signal(self.service.stop)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self._process.wait(_SECONDS)
                self._process.kill()
                self._process.wait()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _open(self, command: Sequence[str | Path]) -> "subprocess.Popen[bytes]":
        account: dict[str, Any] = {}
        if self._account:
            rights = (self._account.pw_uid, self._account.pw_gid)
            account = {"user": rights[0], "group": rights[1], "extra_groups": []}
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                [os.fspath(word) for word in command],
                cwd=self.folder,
                env={"PATH": os.defpath, "LC_ALL": "C"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl-C is for the command and for us: we stop the servers, in order.
                start_new_session=True,
                **account,
            )

    def _comes_up(self) -> bool:
        """Wait until the server answers. False if it has ended, or takes too long."""
        assert self._process is not None  # noqa: S101
        deadline = time.monotonic() + _SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            if self.service.answers(self):
                return self._process.poll() is None
            time.sleep(0.01)
        return False

    def _said(self) -> str:
        log = (self.folder / "log").read_text(encoding="utf-8", errors="replace")
        return "\n".join(log.strip().splitlines()[-8:])


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextlib.contextmanager
def running(names: Sequence[str]) -> Iterator[dict[str, str]]:
    """Run the services called `names`; the value is the environment that tells of them.

    One that is not installed is left out, and named on the standard error stream.
    """
    environment = {}
    with contextlib.ExitStack() as servers:
        for name in names:
            try:
                server = servers.enter_context(Server(SERVICES[name]))
            except NotInstalledError as error:
                print(f"left out: {error}", file=sys.stderr)
                continue
            environment[variable(name)] = server.url
        yield environment


def run(command: Sequence[str]) -> int:
    """Run `command` beside every service; return its exit status.

    A signal that asks this process to stop is passed on to the command, and the servers
    are stopped after it.
    """
    for each in _STOPPING:
        signal.signal(each, _stop)
    try:
        with running(list(SERVICES)) as environment:
            process = subprocess.Popen(command, env=os.environ | environment)
            try:
                return process.wait()
            finally:
                if process.poll() is None:
                    process.terminate()
                    with contextlib.suppress(subprocess.TimeoutExpired):
                        process.wait(_SECONDS)
                    process.kill()
                    process.wait()
    except OSError as error:
        print(error, file=sys.stderr)
        return 1


def _stop(number: int, frame: FrameType | None) -> None:
    for each in _STOPPING:  # nothing may interrupt the clearing up
        signal.signal(each, signal.SIG_IGN)
    raise SystemExit(128 + number)


def install() -> int:
    """Install what is missing with apt-get where that is allowed; else say how."""
    missing = [each.package for each in SERVICES.values() if each.find() is None]
    if not missing:
        return 0
    if os.geteuid() == 0 and shutil.which("apt-get"):
        command = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends"]
        subprocess.run(["apt-get", "update", "--quiet"], check=False)
        subprocess.run(
            [*command, *missing],
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
            check=False,
        )
        missing = [each.package for each in SERVICES.values() if each.find() is None]
    if missing:
        print(
            f"Not installed: {', '.join(missing)}. What needs them is left out. On "
            f"Debian: `sudo apt-get install {' '.join(missing)}`",
            file=sys.stderr,
        )
    return 1 if missing else 0


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--install", action="store_true", help="install what is missing"
    )
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    if options.install:
        return install()
    if not options.command:
        parser.error("name a command to run")
    return run(options.command)


if __name__ == "__main__":
    sys.exit(main())
