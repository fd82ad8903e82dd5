"""Attacks through the names of columns."""

from prover import Target

from .stage import Stage

COPY = "open('public.txt', 'w').write(open('secret.txt').read())"


def attack_default_value(target: Target, stage: Stage) -> bool:
    """Give the column a default value, which Python evaluates when it makes the class."""
    target.read_table(f'"city: str = {COPY} #"\nRome\n')
    return stage.leaked()


def attack_second_statement(target: Target, stage: Stage) -> bool:
    """Start a second statement on the same line, after a semicolon."""
    target.read_table(f'"city = 1; {COPY}; street"\nRome\n')
    return stage.leaked()


def attack_decorators(target: Target, stage: Stage) -> bool:
    """Call without a bracket: a decorator is a call, and escapes hide the other brackets."""
    hidden = COPY.replace("(", r"\x28").replace(")", r"\x29")
    lines = ["city: str", "    @exec", f'    @lambda _: ""{hidden}""', "    class x: y"]
    target.read_table('"' + "\n".join(lines) + '"\nRome\n')
    return stage.leaked()


def attack_second_class(target: Target, stage: Stage) -> bool:
    """End the class with a line break, and write code after it."""
    target.read_table(f'"city: str\n{COPY}\nclass Row:\n    street"\nRome\n')
    return stage.leaked()
