"""Legitimate uses: formatting a text."""

import os
import resource

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
    """Have a text formatted that is longer than a pipe holds."""
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


def use_longest_text(target: Target, stage: Stage) -> tuple[object, object]:
    """Have a text formatted that fills exactly the megabyte that is allowed."""
    command = stage.plugin("import sys; sys.stdout.write(sys.stdin.read())")
    return target.run_plugin(command, "a" * 1_000_000) == "a" * 1_000_000, True


def use_output_closed_early(target: Target, stage: Stage) -> tuple[object, object]:
    """Run a plugin that closes its output a moment before it ends, as `sort` does."""
    source = "import os, time; os.write(1, b'tea'); os.close(1); time.sleep(0.1)"
    return target.run_plugin(stage.plugin(source), ""), "tea"


def use_many_open_files(target: Target, stage: Stage) -> tuple[object, object]:
    """Run a plugin from a server that has more than 1,024 files and connections open."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most != resource.RLIM_INFINITY and most < 2_048:
        return "tea", "tea"  # this machine does not allow so many
    resource.setrlimit(resource.RLIMIT_NOFILE, (2_048, most))
    opened = [os.open("/dev/null", os.O_RDONLY) for _ in range(1_100)]
    try:
        return target.run_plugin(stage.plugin("print('tea')"), "").strip(), "tea"
    finally:
        for each in opened:
            os.close(each)
