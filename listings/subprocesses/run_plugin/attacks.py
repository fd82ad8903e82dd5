"""Attacks by a plugin, which uses what nobody meant to give it."""

import time
from contextlib import suppress

from prover import Target

from .stage import Stage


def says(target: Target, stage: Stage, source: str) -> str:
    said = str(target.run_plugin(stage.plugin(source), "a text"))
    print(said)
    return said


def attack_token(target: Target, stage: Stage) -> bool:
    """Read the token of the shop from the environment."""
    said = says(target, stage, "import os; print(os.environ.get('SHOP_TOKEN'))")
    return stage.secret in said


def attack_other_variable(target: Target, stage: Stage) -> bool:
    """List all variables, and find the password in another one."""
    source = "import os; print(*(v for k, v in os.environ.items() if 'DATA' in k))"
    return stage.secret in says(target, stage, source)


def attack_read_descriptor(target: Target, stage: Stage) -> bool:
    """Read the ledger from a descriptor that the shop has left open."""
    source = f"""import os
try:
    print(os.pread({stage.descriptor}, 100, 0).decode())
except OSError as error:
    print(error.strerror)
"""
    return stage.secret in says(target, stage, source)


def attack_write_descriptor(target: Target, stage: Stage) -> bool:
    """Write a line into the ledger through the same descriptor."""
    source = f"""import os
try:
    os.write({stage.descriptor}, b"paid 1000 to mallory")
except OSError as error:
    print(error.strerror)
"""
    says(target, stage, source)
    print(stage.ledger.read_text())
    return "mallory" in stage.ledger.read_text()


def attack_working_directory(target: Target, stage: Stage) -> bool:
    """Open a file of the shop by a relative name: the plugin starts in the shop's folder."""
    source = """
try:
    print(open("ledger.txt").read())
except OSError as error:
    print(error.strerror)
"""
    return stage.secret in says(target, stage, source)


def attack_flood(target: Target, stage: Stage) -> bool:
    """Print 40 MB: the shop collects all of it in memory."""
    source = "for _ in range(40): print('x' * 999_999)"
    with stage.measure() as used, suppress(target.PluginFailed):
        target.run_plugin(stage.plugin(source), "a text")
    print("the shop used more than 35 MB:", bool(used.memory and used.memory > 35e6))
    return bool(used.memory and used.memory > 35e6)


def attack_hold_it_up(target: Target, stage: Stage) -> bool:
    """Print nothing and do not end."""
    if hasattr(target, "SECONDS"):
        vars(target)["SECONDS"] = 0.3  # what a trial has time for
    begin = time.monotonic()
    with suppress(target.PluginFailed):
        target.run_plugin(stage.plugin("import time; time.sleep(2)"), "a text")
    waited = time.monotonic() - begin > 1.8
    print("the shop waited until the plugin ended:", waited)
    return waited


def attack_leave_a_child(target: Target, stage: Stage) -> bool:
    """Answer at once, and leave a process behind that goes on working."""
    source = f"""
import subprocess, sys
left = subprocess.Popen([sys.executable, "-I", "-S", {stage.child!r}],
                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                        stderr=subprocess.DEVNULL)
left.stdout.readline()  # it has started
print("done")
"""
    says(target, stage, source)
    return stage.still_works()


def attack_keep_the_pipe_open(target: Target, stage: Stage) -> bool:
    """Answer and end at once, and leave a process behind that keeps the pipe open."""
    return waits_for(target, stage, "time.sleep(1.5)")


def attack_long_text(target: Target, stage: Stage) -> bool:
    """Print one byte more than the shop wants to keep."""
    said = str(target.run_plugin(stage.plugin("print('x' * 1_000_000)"), "a text"))
    print("the shop got", len(said), "characters")
    return len(said) == 1_000_001


def attack_trickle(target: Target, stage: Stage) -> bool:
    """Leave a process behind that prints a character now and then, in the plugin's name."""
    if hasattr(target, "SECONDS"):
        vars(target)["SECONDS"] = 0.5  # what a trial has time for
    return waits_for(
        target, stage, "for _ in range(150): os.write(1, b'.'); time.sleep(0.01)"
    )


def waits_for(target: Target, stage: Stage, work: str) -> bool:
    """Leave a process behind that works; return whether the shop waited for its end."""
    child = f"import os, time\n{work}\nopen({str(stage.marker)!r}, 'w').close()"
    source = f"""
import subprocess, sys
subprocess.Popen([sys.executable, "-I", "-S", "-c", {child!r}])
"""
    with suppress(target.PluginFailed):
        says(target, stage, source)
    print("the shop waited for the process left behind:", stage.marker.exists())
    return stage.marker.exists()
