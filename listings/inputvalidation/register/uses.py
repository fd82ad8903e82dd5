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
    """Register a name of which the address bar has encoded a character."""
    return target.register(stage.accounts, "grace%5F2", "Grace"), "grace_2"
