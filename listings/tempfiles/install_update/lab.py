"""Have the program load a plugin that nobody has checked."""

import contextlib

from prover import Target

from .stage import NEW, OLD, Stage, first_lines, piece

INPUT = "json"
LABEL = "The pieces that you send; the program loads the plugin after each"
START = """["print('version 2')\\n"]"""
HINTS = (
    "The digest is looked at after the last piece. What does the file hold before that?",
    "Send any other program. It need not be installed to be loaded once.",
)
ANSWER = """["print('mine')"]"""


def attempt(target: Target, stage: Stage, given: list[str]) -> bool:
    pieces = [each.encode() for each in given]
    with contextlib.suppress(target.NotInstalled):
        target.install(stage.plugin, stage.send(*pieces), stage.digest(NEW))
    print("loaded meanwhile:", first_lines(*stage.loaded))
    return not {each for each in stage.loaded if each} <= {OLD, piece(NEW)}
