import ast
import math
import operator

import numexpr
import pandas as pd
from flask import request
from sympy import sympify

OPERATORS = {"+": operator.add, "-": operator.sub}
KNOWN = ("price", "price * 2")
SAFE = {name: getattr(math, name) for name in ("sin", "cos", "pi")}


def calculate(expression, x):
    # ruleid: EVAL-ALLOW-NODES
    return eval(expression, {"__builtins__": {}}, {"x": x})


def plot():
    formula = request.args.get("formula", "x")
    # ruleid: EVAL-ALLOW-NODES
    return [eval(formula, SAFE, {"x": x}) for x in range(10)]


class Rule:
    def __init__(self, condition: str) -> None:
        # ruleid: EVAL-ALLOW-NODES
        self.code = compile(condition, "<rule>", mode="eval")

    def holds(self, facts):
        # todoruleid: EVAL-ALLOW-NODES
        return eval(self.code, {}, facts)


async def walk_first(text, names):
    tree = ast.parse(text, mode="eval")
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            raise ValueError("no calls")
    # ruleid: EVAL-ALLOW-NODES
    return eval(compile(tree, "<text>", "eval"), names)


def keywords(text, names):
    # ruleid: EVAL-ALLOW-NODES
    return eval(text, globals=names)


def column(frame, text):
    # ruleid: EVAL-ALLOW-NODES
    return pd.eval(text, target=frame)


def array(text):
    # ruleid: EVAL-ALLOW-NODES
    return numexpr.evaluate(text)


def solve():
    # ruleid: EVAL-ALLOW-NODES
    return sympify(input("f(x) = "))


# Honest from here on.


def parse_only(text):
    # ok: EVAL-ALLOW-NODES
    return ast.parse(text, mode="eval")


def double(x):
    # ok: EVAL-ALLOW-NODES
    return eval("x * 2", {"x": x})


def known(text, price):
    if text not in KNOWN:
        raise ValueError(text)
    # ok: EVAL-ALLOW-NODES
    return eval(text, {"price": price})


def by_table(sign, left, right):
    # ok: EVAL-ALLOW-NODES
    return OPERATORS[sign](left, right)


def data(text):
    # ok: EVAL-ALLOW-NODES
    return ast.literal_eval(text)


def syntax_error(source):
    # ok: EVAL-ALLOW-NODES
    compile(source, "<string>", "exec", flags=ast.PyCF_ONLY_AST)


def pattern(text):
    # ok: EVAL-ALLOW-NODES
    return re.compile(text)


def evaluate(model, batch):
    # ok: EVAL-ALLOW-NODES
    return model.eval(batch, names={})
