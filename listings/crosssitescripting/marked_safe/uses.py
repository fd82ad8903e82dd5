"""Legitimate uses: greeting people."""

from prover import Target

from .stage import Stage


def use_greeting(target: Target, stage: Stage) -> tuple[object, object]:
    """Greet somebody."""
    return str(target.greeting("ana", "Oslo")), "Hello, <b>ana</b> from Oslo!"


def use_stays_markup(target: Target, stage: Stage) -> tuple[object, object]:
    """Stay markup, so that a template does not escape the bold."""
    return hasattr(target.greeting("ana", "Oslo"), "__html__"), True
