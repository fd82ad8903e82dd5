"""Attacks on a check that comes before the decoding."""

from urllib.parse import quote

from prover import Target

from .stage import Stage


def attack_encoded_dots(target: Target, stage: Stage) -> bool:
    """Write the dots as `%2e`, which is no `..` until it is decoded."""
    found = target.serve(stage.pages, "/%2e%2e/secret.txt")
    print(found)
    return stage.secret in found


def attack_encoded_slash(target: Target, stage: Stage) -> bool:
    """Write the slash as `%2f`: the check sees one part and no `..` in it."""
    found = target.serve(stage.pages, "/..%2fsecret.txt")
    print(found)
    return stage.secret in found


def attack_encoded_absolute_path(target: Target, stage: Stage) -> bool:
    """Encode an absolute path, its first slash as well."""
    found = target.serve(stage.pages, "/" + quote(f"{stage.root}/secret.txt", safe=""))
    print(found)
    return stage.secret in found
