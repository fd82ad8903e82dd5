"""Texts are formatted by a plugin, a program from somebody else."""

import subprocess
import tempfile

ENVIRONMENT = {"LANG": "C.UTF-8"}
MOST_BYTES, SECONDS = 1_000_000, 10.0


class PluginFailed(Exception):
    """The plugin gave no text back."""


def run_plugin(command: list[str], text: str) -> str:
    """Return what the plugin makes of a text."""
    with tempfile.TemporaryDirectory() as empty:
        try:
            # show: danger
            done = subprocess.run(
                command,
                input=text,
                capture_output=True,
                text=True,
                env=ENVIRONMENT,
                cwd=empty,
                close_fds=True,
                timeout=SECONDS,
            )
            # end: danger
        except subprocess.TimeoutExpired as error:
            raise PluginFailed("it takes too long") from error
    if done.returncode != 0 or len(done.stdout) > MOST_BYTES:
        raise PluginFailed("it failed, or it prints too much")
    return done.stdout
