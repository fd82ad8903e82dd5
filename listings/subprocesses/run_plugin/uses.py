"""Legitimate uses: formatting a text."""

from prover import Target

from .stage import Stage


def use_format(target: Target, stage: Stage) -> tuple[object, object]:
    """Have a text written in capitals."""
    command = stage.plugin("import sys; print(sys.stdin.read().upper())")
    return target.run_plugin(command, "a text").strip(), "A TEXT"


def use_other_letters(target: Target, stage: Stage) -> tuple[object, object]:
    """Have a text formatted that is not in ASCII."""
    command = stage.plugin("import sys; print(sys.stdin.read()[::-1])")
    return target.run_plugin(command, "gr\u00fc\u00dfe").strip(), "e\u00df\u00fcrg"


def use_long_text(target: Target, stage: Stage) -> tuple[object, object]:
    """Have a text formatted that is longer than a pipe holds, and as long as is allowed."""
    command = stage.plugin("import sys; print(sys.stdin.read().upper())")
    return target.run_plugin(command, "a" * 999_999).strip() == "A" * 999_999, True


def use_dataclass(target: Target, stage: Stage) -> tuple[object, object]:
    """Run a plugin that annotates its types, as most do."""
    source = """
import sys
from dataclasses import dataclass

@dataclass
class Line:
    text: str
    width: "int | None" = None

print(Line(sys.stdin.read(), 7))
"""
    found = target.run_plugin(stage.plugin(source), "tea").strip()
    return found, "Line(text='tea', width=7)"


def use_language(target: Target, stage: Stage) -> tuple[object, object]:
    """Tell the plugin that texts are UTF-8."""
    command = stage.plugin("import os; print(os.environ['LANG'])")
    return target.run_plugin(command, "").strip(), "C.UTF-8"


def use_working_space(target: Target, stage: Stage) -> tuple[object, object]:
    """Let a plugin write a file beside it and read it again."""
    source = "open('t', 'w').write('tea'); print(open('t').read())"
    return target.run_plugin(stage.plugin(source), "").strip(), "tea"


def use_failing_plugin(target: Target, stage: Stage) -> tuple[object, object]:
    """Be told that a plugin has failed, instead of getting half a text."""
    try:
        return target.run_plugin(stage.plugin("print('ha'); 1 / 0"), ""), "no text"
    except target.PluginFailed:
        return "it failed", "it failed"
