"""Attacks by a plugin, which asks for what it was not given."""

from prover import Target

from .stage import Stage


def says(target: Target, stage: Stage, source: str) -> str:
    said = str(target.run_plugin(stage.plugin(source), "a text"))
    print(said)
    return said


def attack_token(target: Target, stage: Stage) -> bool:
    """Look up the token of the shop among the variables."""
    said = says(target, stage, "import os; print(os.environ.get('SHOP_TOKEN'))")
    return stage.secret in said


def attack_other_variable(target: Target, stage: Stage) -> bool:
    """Look at all variables, and find the password in another."""
    source = "import os; print(*(v for k, v in os.environ.items() if 'DATA' in k))"
    return stage.secret in says(target, stage, source)


def attack_read_descriptor(target: Target, stage: Stage) -> bool:
    """Read from each descriptor that is open, the ledger among them."""
    source = f"""import os
try:
    print(os.pread({stage.descriptor}, 100, 0).decode())
except OSError as error:
    print(error.strerror)
"""
    return stage.secret in says(target, stage, source)


def attack_write_descriptor(target: Target, stage: Stage) -> bool:
    """Write a line into the ledger, which the plugin could not open by its name."""
    source = f"""import os
try:
    os.write({stage.descriptor}, b"paid 1000 to mallory")
except OSError as error:
    print(error.strerror)
"""
    says(target, stage, source)
    print(stage.ledger.read_text())
    return "mallory" in stage.ledger.read_text()
