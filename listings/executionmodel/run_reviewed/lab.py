"""Run code that was never approved; it would leave the file planted.txt."""

from collections.abc import Callable

from prover import Target

from .stage import Stage

INPUT = "python"
LABEL = "What you do in the folder of plug-ins before the program loads one"
START = """\
# plant_bytecode(flags, fingerprint) puts code into the cache of the plug-in; fingerprint
# has 8 bytes. plant_source() puts it into the plug-in itself. plugin is its Path.
plant_source()
"""
HINTS = (
    "The program checks the source. What does `import` run when there is a cache beside it?",
    "A cache with the flags `0b01` says that nobody need compare it with its source.",
)
ANSWER = "plant_bytecode(0b01, bytes(8))"


def attempt(target: Target, stage: Stage, given: Callable[..., None]) -> bool:
    given(
        plant_bytecode=stage.plant_bytecode,
        plant_source=stage.plant_source,
        plugin=stage.plugin,
    )
    plugin = target.load_plugin(stage.plugin, stage.approved)
    print("loaded:", plugin.__name__)
    return stage.planted_code_ran()
