"""Shop: show the items for which a condition holds that a customer writes."""

import ast
import operator
from collections.abc import Callable
from itertools import pairwise
from typing import Any

FIELDS = {"name", "price", "stock"}
COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


class NotACondition(ValueError):
    """The text is not a condition that this program knows."""


def select(items: list[Any], condition: str) -> list[Any]:
    """Return the items for which `condition` holds, such as `item.price < 20`."""
    if len(condition) > 200:
        raise NotACondition("a condition has at most 200 characters")
    try:
        tree = ast.parse(condition.strip(), mode="eval").body
        return [item for item in items if _holds(tree, item)]
    except (SyntaxError, TypeError, ValueError) as error:
        raise NotACondition("this condition cannot be computed") from error


# show: nodes
def _holds(node: ast.expr, item: Any) -> bool:
    match node:
        case ast.BoolOp(ast.And(), parts):
            return all([_holds(part, item) for part in parts])
        case ast.BoolOp(ast.Or(), parts):
            return any([_holds(part, item) for part in parts])
        case ast.UnaryOp(ast.Not(), part):
            return not _holds(part, item)
        case ast.Compare(left, kinds, others) if {
            *map(type, kinds)
        } <= COMPARISONS.keys():
            values = [_value(each, item) for each in (left, *others)]
            return all(
                COMPARISONS[type(kind)](one, two)
                for kind, (one, two) in zip(kinds, pairwise(values), strict=True)
            )
    raise NotACondition(type(node).__name__)


def _value(node: ast.expr, item: Any) -> str | int | float:
    match node:
        case ast.Attribute(ast.Name("item"), name) if name in FIELDS:
            field: str | int | float = getattr(item, name)
            return field
        case ast.Constant(str() | int() | float() as value):
            return value
        case ast.UnaryOp(ast.USub(), ast.Constant(int() | float() as number)):
            return -number
    raise NotACondition(type(node).__name__)


# end: nodes
