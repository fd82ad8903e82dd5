"""Texts are formatted by a plugin, a program of somebody else's."""

import contextlib
import os
import select
import signal
import subprocess
import tempfile
import time
from subprocess import DEVNULL, PIPE

ENVIRONMENT = {"LANG": "C.UTF-8"}
MOST_BYTES, SECONDS = 1_000_000, 10.0


class PluginFailed(Exception):
    """The plugin gave no text back."""


# show: run
def run_plugin(command: list[str], text: str) -> str:
    """Return what the plugin makes of a text."""
    try:
        with tempfile.TemporaryDirectory() as empty, tempfile.TemporaryFile() as given:
            given.write(text.encode())
            given.seek(0)
            with subprocess.Popen(
                command,
                stdin=given,
                stdout=PIPE,
                stderr=DEVNULL,
                env=ENVIRONMENT,
                cwd=empty,
                start_new_session=True,
            ) as plugin:
                try:
                    said = _read(plugin)
                finally:
                    with contextlib.suppress(ProcessLookupError):
                        os.killpg(plugin.pid, signal.SIGKILL)
            if plugin.returncode != 0 or len(said) > MOST_BYTES:
                raise PluginFailed("it failed, was too slow or printed too much")
            return said.decode()
    except (OSError, UnicodeError) as error:
        raise PluginFailed("it cannot be started, or this is no text") from error


def _read(plugin: subprocess.Popen[bytes]) -> bytearray:
    """Return what the plugin prints until its end, the deadline or the limit."""
    assert plugin.stdout is not None
    said, deadline = bytearray(), time.monotonic() + SECONDS
    while select.select([plugin.stdout], [], [], max(0, deadline - time.monotonic()))[
        0
    ]:
        part = os.read(plugin.stdout.fileno(), 65_536)
        said += part
        if not part or len(said) > MOST_BYTES:
            break
    return said


# end: run
