import builtins
import subprocess
import sys
import textwrap
import timeit
from string import Template

from flask import request

TEMPLATE = "def {name}(self):\n    return self._{name}\n"
GETTER = Template("def get(row):\n    return row.$field\n")
FIELDS = {"name", "price"}


def make_getter(name):
    space = {}
    # ruleid: EXEC-NO-TEMPLATE
    exec(TEMPLATE.format(name=name), space)
    return space[name]


class Record:
    def __init__(self, names: list[str]) -> None:
        lines = [f"self.{name} = None" for name in names]
        # ruleid: EXEC-NO-TEMPLATE
        exec("\n".join(lines))

    def set(self, name, value):
        # ruleid: EXEC-NO-TEMPLATE
        exec("self.%s = %r" % (name, value))


def make_function(arguments, body):
    source = "def made(" + ", ".join(arguments) + "):\n"
    source += textwrap.indent(body, "    ")
    # ruleid: EXEC-NO-TEMPLATE
    code = compile(source, "<made>", "exec")
    return code


def plugin():
    # ruleid: EXEC-NO-TEMPLATE
    builtins.exec(request.get_data() or request.form["source"])
    return "loaded"


def import_all(module):
    # ruleid: EXEC-NO-TEMPLATE
    exec(f"from {module} import *", globals())


async def in_child(path):
    # ruleid: EXEC-NO-TEMPLATE
    subprocess.run([sys.executable, "-c", f"import runpy; runpy.run_path('{path}')"])


def getter_of(field):
    # ruleid: EXEC-NO-TEMPLATE
    exec(GETTER.substitute(field=field))


def measure(function_name):
    # ruleid: EXEC-NO-TEMPLATE
    return timeit.timeit(f"{function_name}()", globals=globals())


class Page:
    def __init__(self, code):
        self.code = "x = 1\n" + code

    def run(self):
        # todoruleid: EXEC-NO-TEMPLATE
        exec(self.code)


# Honest from here on.


def run_file(path):
    with open(path) as file:
        # ok: EXEC-NO-TEMPLATE
        exec(compile(file.read(), path, "exec"))


def make_row(names):
    # ok: EXEC-NO-TEMPLATE
    return type("Row", (), dict.fromkeys(names))


def constant():
    prefix = "import "
    # ok: EXEC-NO-TEMPLATE
    exec(prefix + "math")


def property_of(name):
    if not name.isidentifier():
        raise ValueError(name)
    # ok: EXEC-NO-TEMPLATE
    exec(f"def get(self): return self.{name}")


def known_field(name):
    if name not in FIELDS:
        raise ValueError(name)
    # ok: EXEC-NO-TEMPLATE
    exec("value = row." + name)


def unrolled(count: int) -> None:
    # ok: EXEC-NO-TEMPLATE
    exec("\n".join(["x += 1"] * count))


def set_value(value):
    # ok: EXEC-NO-TEMPLATE
    exec("value = " + repr(value))


def child(script):
    # ok: EXEC-NO-TEMPLATE
    subprocess.run(
        [sys.executable, "-c", "import sys; print(sys.argv[1])", f"<{script}>"]
    )


def query(cursor, name):
    # ok: EXEC-NO-TEMPLATE
    cursor.exec(f"drop table {name}")
