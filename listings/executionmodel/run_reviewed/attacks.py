"""Attacks on running a plug-in whose source was approved."""

import contextlib
import importlib.util

from prover import Target

from .stage import Stage


def attack_unchecked_hash(target: Target, stage: Stage) -> bool:
    """Leave bytecode that says it need not be compared with its source."""
    stage.plant_bytecode(0b01, bytes(8))
    target.load_plugin(stage.plugin, stage.approved)
    return stage.planted_code_ran()


def attack_same_time_and_size(target: Target, stage: Stage) -> bool:
    """Leave bytecode that states the time and size of the approved source."""
    found = stage.plugin.stat()
    fingerprint = int(found.st_mtime).to_bytes(4, "little")
    fingerprint += found.st_size.to_bytes(4, "little")
    stage.plant_bytecode(0b00, fingerprint)
    target.load_plugin(stage.plugin, stage.approved)
    return stage.planted_code_ran()


def attack_same_hash(target: Target, stage: Stage) -> bool:
    """Leave bytecode that states the hash of the approved source, to be checked."""
    fingerprint = importlib.util.source_hash(stage.plugin.read_bytes())
    stage.plant_bytecode(0b11, fingerprint)
    target.load_plugin(stage.plugin, stage.approved)
    return stage.planted_code_ran()


def attack_swap_after_check(target: Target, stage: Stage) -> bool:
    """Change the source after it was checked, before `import` reads it again."""
    stage.before_open(stage.cached, stage.plant_source)
    target.load_plugin(stage.plugin, stage.approved)
    return stage.planted_code_ran()


def attack_large_source(target: Target, stage: Stage) -> bool:
    """Put a file of twenty megabytes in the plug-in's place, to use up the memory."""
    stage.plugin.write_bytes(b"#" * 20_000_000)

    def load() -> None:
        with contextlib.suppress(target.NotApproved):
            target.load_plugin(stage.plugin, stage.approved)

    most = stage.memory_of(load)
    print("held at once, in megabytes:", round(most / 1e6))
    return most > 10_000_000


def attack_take_the_plugin_away(target: Target, stage: Stage) -> bool:
    """Put a folder in the plug-in's place, and end the program that loads it."""
    stage.plugin.unlink()
    stage.plugin.mkdir()
    with contextlib.suppress(target.NotApproved):
        try:
            target.load_plugin(stage.plugin, stage.approved)
        except OSError as error:
            print("the program ended with", type(error).__name__)
            return True
    return False
