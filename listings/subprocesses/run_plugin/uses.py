"""Legitimate uses: formatting a text."""

from prover import Target

from .stage import Stage


def use_format(target: Target, stage: Stage) -> tuple[object, object]:
    """Have a text written in capitals."""
    command = stage.plugin("import sys; print(sys.stdin.read().upper())")
    return target.run_plugin(command, "a text").strip(), "A TEXT"


def use_other_letters(target: Target, stage: Stage) -> tuple[object, object]:
    """Have a text formatted that is not in ASCII."""
    command = stage.plugin("print('ok')")
    return target.run_plugin(command, "gr\u00f6\u00dfe").strip(), "ok"
