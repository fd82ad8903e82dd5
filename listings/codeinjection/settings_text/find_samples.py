import ast
import builtins
import json
import os
import re
import sys
from ast import literal_eval

from flask import request

NUMBERS = re.compile(r"\[[0-9, ]*\]")


def load_config(path):
    with open(path) as file:
        # ruleid: EVAL-DATA
        return eval(file.read())


class Options:
    def __init__(self, given):
        # ruleid: EVAL-DATA
        self.values = [eval(each) for each in given.split(";")]

    def size(self, text: str = "(1, 1)") -> tuple[int, int]:
        # ruleid: EVAL-DATA
        return builtins.eval(text)


def debug_enabled():
    # ruleid: EVAL-DATA
    return eval(os.environ.get("DEBUG", "False"))


async def update(request):
    form = await request.form()
    # ruleid: EVAL-DATA
    return eval(form["settings"], {"__builtins__": None}, {})


def main():
    # ruleid: EVAL-DATA
    limits = eval(sys.argv[1], {})
    # ruleid: EVAL-DATA
    colours = eval(input("colours: "))
    return limits, colours


def from_row(row):
    self_made = Row(row)
    # todoruleid: EVAL-DATA
    return eval(stored.text)


def tags():
    # ruleid: EVAL-DATA-LITERAL
    return ast.literal_eval(request.form["tags"])


def read_header(value):
    # ruleid: EVAL-DATA-LITERAL
    return literal_eval(value.strip())


# Honest from here on.


def answer():
    # ok: EVAL-DATA
    return eval("6 * 7")


def settings(text):
    # ok: EVAL-DATA
    return json.loads(text)


def numbers(text):
    if not NUMBERS.fullmatch(text):
        raise ValueError(text)
    # ok: EVAL-DATA
    return eval(text)


def mean(frame, name):
    # ok: EVAL-DATA
    return frame.eval(name)


def test_repr():
    # ok: EVAL-DATA
    assert eval(repr(Point(1, 2))) == Point(1, 2)


def train(model, inputs):
    # ok: EVAL-DATA
    model.eval()
    return model(inputs)


def typed(annotation, module):
    # With names it is an expression, which is another weakness.
    # ok: EVAL-DATA
    return eval(annotation, vars(module))


def short_tags(text):
    if len(text) > 100:
        raise ValueError("too long")
    # ok: EVAL-DATA-LITERAL
    return ast.literal_eval(text)


def default_tags():
    # ok: EVAL-DATA-LITERAL
    return literal_eval("['a', 'b']")


def magic(file):
    # ok: EVAL-DATA-LITERAL
    return ast.literal_eval(file.read(100))
