"""Texts are formatted by a plugin, a program of somebody else's."""

import subprocess


# show: run
def run_plugin(command: list[str], text: str) -> str:
    """Return what the plugin makes of a text."""
    # show: danger
    done = subprocess.run(
        command,
        input=text,
        capture_output=True,
        text=True,
        close_fds=False,
        check=False,
    )
    # end: danger
    return done.stdout


# end: run
