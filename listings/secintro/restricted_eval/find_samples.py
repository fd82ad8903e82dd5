import ast
import builtins
import math

import simpleeval
from flask import request
from RestrictedPython import compile_restricted, safe_globals

SAFE = {"__builtins__": None, "sqrt": math.sqrt}
NAMES = {name: getattr(math, name) for name in dir(math)}
NAMES["__builtins__"] = {}


def calculate(expression):
    # ruleid: EVAL-NO-SANDBOX
    return eval(expression, {"__builtins__": {}}, {})


class Rule:
    def applies(self, row):
        # ruleid: EVAL-NO-SANDBOX
        return bool(eval(self.condition, {"row": row, "__builtins__": None}))

    def run(self):
        # ruleid: EVAL-NO-SANDBOX
        exec(self.code, SAFE.copy(), {})


async def plot(formula, x):
    # ruleid: EVAL-NO-SANDBOX
    # ruleid: EVAL-NO-SANDBOX-NAMES
    return eval(formula, {**NAMES, "x": x})


def keyword(text):
    # ruleid: EVAL-NO-SANDBOX
    # ruleid: EVAL-NO-SANDBOX-NAMES
    return eval(text, globals=SAFE)


def compiled(text):
    names = dict(__builtins__={}, max=max)
    code = compile(text, "rule", "eval")
    # ruleid: EVAL-NO-SANDBOX
    # ruleid: EVAL-NO-SANDBOX-NAMES
    return eval(code, names)


def updated(text):
    scope = {"abs": abs}
    scope.update(__builtins__={})
    # ruleid: EVAL-NO-SANDBOX
    exec(text, scope)
    return scope["result"]


def some_names(expression, variables):
    # ruleid: EVAL-NO-SANDBOX-NAMES
    return eval(expression, {"min": min, "max": max}, variables)


def from_request():
    # ruleid: EVAL-NO-SANDBOX-NAMES
    return str(eval(request.args["formula"].strip(), {"x": 2}))


def parsed(expression: str, values=None):
    tree = ast.parse(expression, mode="eval")
    # ruleid: EVAL-NO-SANDBOX-NAMES
    return eval(compile(tree, "<formula>", "eval"), values)


class Sheet:
    # ruleid: EVAL-NO-SANDBOX-NAMES
    def cell(self, formula, **names): return eval(formula, names)


def asked():
    # ruleid: EVAL-NO-SANDBOX-NAMES
    return eval(input("formula: "), {"pi": math.pi})


class Kept:
    def __init__(self):
        self.names = {}
        self.names["__builtins__"] = {}

    def value(self, text):
        # todoruleid: EVAL-NO-SANDBOX
        return eval(self.prepare(text), self.names)


def literal(text):
    # ok: EVAL-NO-SANDBOX
    # ok: EVAL-NO-SANDBOX-NAMES
    return ast.literal_eval(text)


def library(text, names):
    # ok: EVAL-NO-SANDBOX
    # ok: EVAL-NO-SANDBOX-NAMES
    return simpleeval.simple_eval(text, names=names)


def constant():
    # ok: EVAL-NO-SANDBOX
    # ok: EVAL-NO-SANDBOX-NAMES
    return eval("1 + 2", {"__builtins__": {}})


def restricted(text):
    code = compile_restricted(text, "<script>", "exec")
    # ok: EVAL-NO-SANDBOX
    exec(code, {"__builtins__": safe_globals})


def saved():
    # ok: EVAL-NO-SANDBOX
    return {"__builtins__": builtins, "x": 1}


class Shell:
    def run(self, code):
        # ok: EVAL-NO-SANDBOX
        # ok: EVAL-NO-SANDBOX-NAMES
        exec(code, self.user_ns)

    def show(self, text):
        # ok: EVAL-NO-SANDBOX-NAMES
        return eval(text, self.frame.f_globals, self.frame.f_locals)


def hints(annotation, module):
    # ok: EVAL-NO-SANDBOX-NAMES
    return eval(annotation, vars(module).__dict__)


def chosen(name):
    if name not in ("pi", "e"):
        raise ValueError(name)
    # ok: EVAL-NO-SANDBOX-NAMES
    return eval(name, {"pi": math.pi, "e": math.e})


class Model:
    def check(self, x, y):
        # ok: EVAL-NO-SANDBOX-NAMES
        return self.model.eval(x, y)
