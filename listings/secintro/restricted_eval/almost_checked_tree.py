"""Work out formulas that staff write for their reports."""

import ast

FUNCTIONS = {"__builtins__": {}, "round": round, "min": min, "max": max}


class NotAFormula(ValueError):
    """The text is not a formula that this program knows."""


def work_out(formula: str, figures: dict[str, float]) -> float:
    """Return the value of `formula`, in which each figure has a name."""
    # show: danger
    tree = ast.parse(formula.strip(), mode="eval")
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr.startswith(("_", "gi_")):
            raise NotAFormula(formula)
        if isinstance(node, ast.Name) and node.id not in {*FUNCTIONS, *figures}:
            raise NotAFormula(formula)
    result: float = eval(compile(tree, "formula", "eval"), dict(FUNCTIONS), figures)
    # end: danger
    return result
