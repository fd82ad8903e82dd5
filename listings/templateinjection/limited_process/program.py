"""Renders a design in a process of its own, with limits on time, memory and output."""

import json
import subprocess
import sys
import tempfile

# show: worker
WORKER = """
import json, resource, sys
sys.path = sys.argv[1:]  # the packages of the program that started this one
from jinja2.sandbox import ImmutableSandboxedEnvironment

resource.setrlimit(resource.RLIMIT_CPU, (2, 2))  # seconds
resource.setrlimit(resource.RLIMIT_AS, (300_000_000, 300_000_000))  # bytes of memory
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))  # bytes of output

template, values = json.load(sys.stdin)
sys.stdout.reconfigure(encoding="utf-8", errors="strict")
for piece in ImmutableSandboxedEnvironment().from_string(template).generate(values):
    sys.stdout.write(piece)
"""
# end: worker


class BadDesign(ValueError):
    """This is not a design for a mail."""


# show: render
def render(template: str, values: dict[str, object]) -> str:
    """Return the text that a sandboxed template makes of plain values."""
    with tempfile.TemporaryFile() as out:  # RLIMIT_FSIZE counts files, not pipes
        try:
            subprocess.run(
                [sys.executable, "-I", "-c", WORKER, *sys.path],
                input=json.dumps([template, values]).encode(),
                stdout=out,
                stderr=subprocess.DEVNULL,
                env={},  # no secrets in the environment
                check=True,
                timeout=10,
            )
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            raise BadDesign("this design is faulty or needs too much") from error
        out.seek(0)
        return out.read().decode()


# end: render
LOOPS = "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"
DESIGNS = {
    "filters and calls": "Dear {{ name | upper }}{% for i in range(3) %}!{% endfor %}",
    "doubles a text": "{% set a = name %}" + "{% set a = a ~ a %}" * 40,
    "loop in a loop": LOOPS,
    "writes too much": "{% for i in range(99999) %}{{ name * 9 }}{% endfor %}",
}
for what, design in DESIGNS.items():
    try:
        print(f"{what}: {render(design, {'name': 'Ana'})}")
    except BadDesign as error:
        print(f"{what}: refused, {error}")
