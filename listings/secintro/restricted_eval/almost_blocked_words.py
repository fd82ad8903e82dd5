"""Work out formulas that staff write for their reports."""

BLOCKED = ("import", "open", "exec", "eval", "compile", "os.", "sys.", "subprocess")
FUNCTIONS = {"__builtins__": {}, "round": round, "min": min, "max": max}


class NotAFormula(ValueError):
    """The text is not a formula that this program knows."""


def work_out(formula: str, figures: dict[str, float]) -> float:
    """Return the value of `formula`, in which each figure has a name."""
    # show: danger
    if any(word in formula for word in BLOCKED):
        raise NotAFormula(formula)
    result: float = eval(formula, dict(FUNCTIONS), figures)
    # end: danger
    return result
