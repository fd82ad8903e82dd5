"""Texts are formatted by a plugin, a program from somebody else."""

import os
import subprocess


class PluginFailed(Exception):
    """The plugin gave no text back."""


def run_plugin(command: list[str], text: str) -> str:
    """Return what the plugin makes of a text."""
    # show: danger
    environment = dict(os.environ)
    environment.pop("SHOP_TOKEN", None)
    done = subprocess.run(
        command,
        input=text,
        capture_output=True,
        text=True,
        env=environment,
        close_fds=True,
    )
    # end: danger
    if done.returncode != 0:
        raise PluginFailed(done.stderr)
    return done.stdout
