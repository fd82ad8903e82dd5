"""Legitimate uses: registering an account."""

from prover import Target

from .stage import Stage


def use_new_name(target: Target, stage: Stage) -> tuple[object, object]:
    """Register a name with capitals, a digit and an underscore."""
    name = target.register(stage.accounts, "Grace_H1", "Grace")
    return (name, stage.accounts[name]), ("grace_h1", "Grace")


def use_input_method(target: Target, stage: Stage) -> tuple[object, object]:
    """Register a name typed in full-width letters."""
    return target.register(stage.accounts, "ｇｒａｃｅ", "Grace"), "grace"


def use_encoded(target: Target, stage: Stage) -> tuple[object, object]:
    """Register a name in which the browser has encoded a character."""
    return target.register(stage.accounts, "grace%5F2", "Grace"), "grace_2"


def use_shortest_and_longest(target: Target, stage: Stage) -> tuple[object, object]:
    """Register a name of three and one of twenty characters."""
    names = "bob", "x" * 20
    return tuple(target.register(stage.accounts, name, "Bob") for name in names), names


def use_long_codes(target: Target, stage: Stage) -> tuple[object, object]:
    """Register a name whose letters a program has sent in the longest form."""
    sent = "%F0%9D%94%B8" * 20  # a letter A from outside the basic plane
    return target.register(stage.accounts, sent, "Ada"), "a" * 20
