"""The servers start, keep trials apart, and leave nothing behind."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from prover.services import variable
from prover.weakness import Weakness
from tests.loaded import weaknesses
from tools import services

ROOT = Path(__file__).resolve().parent.parent.parent
SERVED = [each for each in weaknesses().values() if each.services]
NAMES = list(services.SERVICES)


def need(*names: str) -> None:
    for name in names:
        if services.SERVICES[name].find() is None:
            pytest.skip(f"left out, no {name}. `python -m tools.services --install`")


def listens(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize("name", NAMES)
def test_it_starts_and_stops(name: str) -> None:
    need(name)
    with services.Server(services.SERVICES[name]) as server:
        folder, port = server.folder, server.port
        address = urlsplit(server.url)
        assert (address.hostname, address.port) == ("127.0.0.1", port)
        assert address.password == server.password
        assert listens(port)
        if os.geteuid() == 0:
            assert folder.owner() == "nobody"
    assert not listens(port)
    assert not folder.exists()


@pytest.mark.parametrize("name", NAMES)
def test_it_takes_another_port_where_the_first_is_taken(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    need(name)
    free = services._free_port
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ports = iter([taken.getsockname()[1], free(), free()])
        monkeypatch.setattr(services, "_free_port", lambda: next(ports))
        with services.Server(services.SERVICES[name]) as server:
            assert server.port != taken.getsockname()[1]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_run_that_is_interrupted_leaves_nothing(
    number: signal.Signals, tmp_path: Path
) -> None:
    need(*NAMES)
    told = tmp_path / "environment"
    script = (
        f"import os, time; open({str(told)!r} + '.part', 'w').write(repr(dict(os.environ)));"
        f"os.rename({str(told)!r} + '.part', {str(told)!r}); time.sleep(60)"
    )
    command = [sys.executable, "-m", "tools.services", sys.executable, "-c", script]
    with subprocess.Popen(command, cwd=ROOT) as run:
        see_it_end(run, number, told)


def see_it_end(
    run: "subprocess.Popen[bytes]", number: signal.Signals, told: Path
) -> None:
    """Interrupt `run` once its servers are up; fail if anything of it is left."""
    deadline = time.monotonic() + 40
    while not told.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    environment = told.read_text()
    ports = [int(port) for port in re.findall(r"@127\.0\.0\.1:(\d+)", environment)]
    assert len(ports) == len(NAMES)
    assert all(map(listens, ports))
    children = descendants(run.pid)
    assert len(children) > len(NAMES)
    folders = {folder for child in children if (folder := folder_of(child))} - {ROOT}
    assert len([each for each in folders if each.exists()]) >= len(NAMES)
    run.send_signal(number)
    assert run.wait(40) == 128 + number
    assert not any(map(listens, ports))
    assert not [child for child in children if Path(f"/proc/{child}").exists()]
    assert not [each for each in folders if each.exists()]


def folder_of(pid: int) -> Path | None:
    """Return the folder that a process works in, None if it has ended."""
    try:
        return Path(os.readlink(f"/proc/{pid}/cwd"))
    except OSError:
        return None


def descendants(pid: int) -> list[int]:
    """Return the processes below `pid`."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(status.parent.name)] = int(fields[1])
    found = [pid]
    for each in found:
        found += [child for child, parent in parents.items() if parent == each]
    return found[1:]


def test_what_is_not_installed_is_named_with_its_package(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(services.Redis, "program", "no-such-server")
    with services.running(["redis"]) as environment:
        assert environment == {}
    assert capfd.readouterr().err == (
        "left out: redis is not installed. Install it, on Debian with "
        "`sudo apt-get install redis-server`.\n"
    )


def test_a_server_that_does_not_start_says_why_and_leaves_no_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    need("redis")
    folders = []

    def prepare(self: services.Redis, server: services.Server) -> list[str | Path]:
        folders.append(server.folder)
        return [server.program, server.write("bad.conf", "no such line\n")]

    monkeypatch.setattr(services.Redis, "prepare", prepare)
    with (
        pytest.raises(OSError, match=r"redis does not start(?s:.*)no such line"),
        services.Server(services.SERVICES["redis"]),
    ):
        pass
    assert folders
    assert not [each for each in folders if each.exists()]


def test_the_exit_status_is_the_commands() -> None:
    script = [sys.executable, "-m", "tools.services", sys.executable, "-c", "exit(7)"]
    assert subprocess.run(script, cwd=ROOT, check=False).returncode == 7


def test_every_declared_service_exists_and_is_used() -> None:
    assert SERVED
    for weakness in SERVED:
        stage = (weakness.folder / "stage.py").read_text()
        for name in weakness.services:
            assert name in services.SERVICES, f"{weakness.slug}: unknown service {name}"
            assert f'service("{name}")' in stage, f"{weakness.slug} does not use {name}"


@pytest.mark.parametrize("weakness", SERVED, ids=lambda each: each.slug)
def test_two_trials_do_not_see_each_other(weakness: Weakness, tmp_path: Path) -> None:
    """Both stages are up at once; neither finds a trace of the other."""
    if missing := weakness.lacking():
        pytest.skip(f"left out, no {', '.join(missing)}")
    script = f"""
import sys
from pathlib import Path
from prover import audit
from prover.trial import on_stage
from prover.loading import load_weakness
w = load_weakness(Path({str(weakness.folder)!r}))
fixed = w.variants["fixed"]
a, b = Path({str(tmp_path)!r}, "a"), Path({str(tmp_path)!r}, "b")
a.mkdir(), b.mkdir()
with on_stage(w, fixed, a, audit.Guard(a, fixed)) as (target, one):
    audit.stop()
    with on_stage(w, fixed, b, audit.Guard(b, fixed)) as (target, two):
        audit.stop()
        if "redis" in w.services:
            one.db.set("mine", 1)
            assert one.db.keys() == ["mine"] and two.db.keys() == []
        else:
            assert one.name != two.name
            import psycopg
            try:
                two.db.execute("SELECT * FROM " + one.name + ".orders")
            except psycopg.errors.InsufficientPrivilege:
                pass
            else:
                raise AssertionError("one trial reads the other's table")
    if "redis" in w.services:
        assert one.db.keys() == ["mine"], "closing one stage cleared the other's database"
    else:
        query = "SELECT count(*) FROM pg_roles WHERE rolname = %s"
        left = [one.admin.execute(query, (each.name,)).fetchone()[0] for each in (one, two)]
        assert left == [1, 0], left
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.mark.parametrize("weakness", SERVED, ids=lambda each: each.slug)
def test_without_its_server_it_is_left_out_by_name(weakness: Weakness) -> None:
    gone = {variable(name) for name in weakness.services}
    done = subprocess.run(
        [sys.executable, "-m", "prover", weakness.slug],
        cwd=ROOT,
        env={key: value for key, value in os.environ.items() if key not in gone},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert f"{weakness.slug}: left out, no" in done.stderr
    assert weakness.services[0] in done.stderr
    assert "python -m tools.services" in done.stderr


@pytest.mark.parametrize("weakness", SERVED, ids=lambda each: each.slug)
def test_its_promises_are_kept(weakness: Weakness) -> None:
    if missing := weakness.lacking():
        pytest.skip(f"left out, no {', '.join(missing)}")
    done = subprocess.run(
        [sys.executable, "-m", "prover", weakness.slug],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert weakness.slug in done.stdout
