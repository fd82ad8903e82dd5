"""Texts are formatted by a plugin, a program of somebody else's."""

import os
import subprocess


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
        check=False,
    )
    # end: danger
    return done.stdout
