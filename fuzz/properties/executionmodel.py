"""What must hold of the fixes of `executionmodel`. The docstring is the claim."""

import contextlib
import importlib.util
import os
import signal
from collections.abc import Iterator
from pathlib import Path

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

PIPE = "a named pipe"
PATIENCE = 3  # seconds: a program that reads the pipe would wait for ever


@contextlib.contextmanager
def put(source: bytes | str | None, plugin: Path) -> Iterator[None]:
    """Put bytes in the place of the plug-in, or a pipe that nobody writes to, or nothing."""
    writer = None
    if source == PIPE:
        plugin.unlink()
        os.mkfifo(plugin)
        writer = os.open(plugin, os.O_RDWR | os.O_NONBLOCK)
        signal.signal(signal.SIGALRM, waited)
        signal.alarm(PATIENCE)
    elif isinstance(source, bytes):
        plugin.write_bytes(source)
    try:
        yield
    finally:
        if writer is not None:
            signal.alarm(0)
            os.close(writer)


def waited(number: int, frame: object) -> None:
    """Fail in the place of a program that waits."""
    raise AssertionError("it waits for a pipe that nobody writes to")


@holds_for(
    "executionmodel/run_reviewed",
    "source, bytecode, and its header",
    st.tuples(
        st.one_of(st.none(), strategies.contents(), st.just(PIPE)),
        st.integers(0, 3),
        st.one_of(st.binary(min_size=8, max_size=8), st.sampled_from(("time", "hash"))),
    ),
)
def run_reviewed(
    case: Case, attack: tuple[bytes | str | None, int, bytes | str]
) -> None:
    """Whatever stands in the source's place and in the cache, only approved source runs."""
    source, flags, fingerprint = attack
    stage = case.stage
    with put(source, stage.plugin):
        if fingerprint == "time":
            found = stage.plugin.stat()
            fingerprint = int(found.st_mtime).to_bytes(4, "little")
            fingerprint += found.st_size.to_bytes(4, "little")
        elif fingerprint == "hash":
            content = b"" if source == PIPE else stage.plugin.read_bytes()
            fingerprint = importlib.util.source_hash(content)
        assert isinstance(fingerprint, bytes)
        stage.plant_bytecode(flags, fingerprint)
        try:
            plugin = case.target.load_plugin(stage.plugin, stage.approved)
        finally:
            assert not stage.planted_code_ran()
        assert source is None and plugin.report() == "42 orders"
