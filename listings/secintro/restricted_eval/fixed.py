"""Work out formulas that staff write for their reports."""

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping

# No quotes, so no text and no escapes; no letter that Python would have to normalise.
PLAIN = re.compile(r"[\w\s.,+*/()-]{1,200}", re.ASCII)
# Python reads `1or 2`, and warns. To show the warning it imports a module.
TOUCHING = re.compile(r"\b\d[\d_.]*(e[+-]?\d+)?([a-df-z]|e[a-z])", re.IGNORECASE)
FUNCTIONS: dict[str, Callable[..., float]] = {
    "round": lambda number, digits=0: round(float(number), digits),
    "min": min,
    "max": max,
}
OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


class NotAFormula(ValueError):
    """The text is not a formula that this program knows."""


def work_out(formula: str, figures: dict[str, float]) -> float:
    """Return the value of `formula`, in which each figure has a name."""
    if not PLAIN.fullmatch(formula) or TOUCHING.search(formula):
        raise NotAFormula("too long, or with characters that no formula needs")
    try:
        result = _value(ast.parse(formula.strip(), mode="eval").body, figures)
    except (SyntaxError, TypeError, ArithmeticError) as error:
        raise NotAFormula(formula) from error
    if not math.isfinite(result):
        raise NotAFormula("the result is not a number, or is infinite")
    return result


# show: value
def _value(node: ast.expr, figures: Mapping[str, float]) -> float:
    match node:
        case ast.Constant(value=int() | float() as number) if type(number) is not bool:
            return number
        case ast.Name(id=name) if name in figures:
            return figures[name]
        case ast.BinOp(left, kind, right) if type(kind) in OPERATORS:
            work = OPERATORS[type(kind)]
            return work(_value(left, figures), _value(right, figures))
        case ast.UnaryOp(ast.UAdd() | ast.USub() as sign, operand):
            value = _value(operand, figures)
            return value if isinstance(sign, ast.UAdd) else -value
        case ast.Call(ast.Name(id=name), arguments, []) if name in FUNCTIONS:
            return FUNCTIONS[name](*(_value(one, figures) for one in arguments))
        case _:
            raise NotAFormula(type(node).__name__)


# end: value
