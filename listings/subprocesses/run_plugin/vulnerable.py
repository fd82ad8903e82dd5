"""Texts are formatted by a plugin, a program from somebody else."""

import subprocess


class PluginFailed(Exception):
    """The plugin gave no text back."""


# show: run
def run_plugin(command: list[str], text: str) -> str:
    """Return what the plugin makes of a text."""
    # show: danger
    done = subprocess.run(
        command, input=text, capture_output=True, text=True, close_fds=False
    )
    # end: danger
    if done.returncode != 0:
        raise PluginFailed(done.stderr)
    return done.stdout


# end: run
