"""Texts are formatted by a plugin, a program from somebody else."""

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
            if plugin.returncode != 0:
                raise PluginFailed("it failed")
            return said.decode()
    except (OSError, UnicodeError, RecursionError) as error:
        raise PluginFailed("it cannot be started, or this is no text") from error


def _read(plugin: subprocess.Popen[bytes]) -> bytearray:
    """Return what the plugin has printed when it ends, within the limits."""
    assert plugin.stdout is not None
    said, waiting = bytearray(), select.poll()
    waiting.register(plugin.stdout, select.POLLIN)
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        # WNOWAIT: until its group is ended, nobody else may get the plugin's number.
        ended = os.waitid(os.P_PID, plugin.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        if waiting.poll(20):  # milliseconds
            part = os.read(plugin.stdout.fileno(), 65_536)
            said += part
            if len(said) > MOST_BYTES:
                raise PluginFailed("it prints too much")
            if not part:  # it has closed its output, and may still be at work
                waiting.unregister(plugin.stdout)
        elif ended:
            return said
    raise PluginFailed("it takes too long")


# end: run
