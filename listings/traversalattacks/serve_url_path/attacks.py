"""Attacks on a server that checks a path before it decodes it."""

from urllib.parse import quote

from prover import Target

from .stage import Stage


def attack_encoded_dots(target: Target, stage: Stage) -> bool:
    """Write the dots as `%2e`; only decoding makes `..` of them."""
    found = target.serve(stage.pages, "/%2e%2e/secret.txt")
    print(found)
    return stage.secret in found


def attack_encoded_slash(target: Target, stage: Stage) -> bool:
    """Write the slash as `%2f`: the check sees one part and no `..` in it."""
    found = target.serve(stage.pages, "/..%2fsecret.txt")
    print(found)
    return stage.secret in found


def attack_encoded_absolute_path(target: Target, stage: Stage) -> bool:
    """Encode an absolute path, including its first slash."""
    found = target.serve(stage.pages, "/" + quote(f"{stage.root}/secret.txt", safe=""))
    print(found)
    return stage.secret in found
