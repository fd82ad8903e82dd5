"""Attacks by links that lie in the folder and lead out of it."""

from prover import Target

from .stage import Stage


def attack_link_to_a_file(target: Target, stage: Stage) -> bool:
    """Name a link to a file outside."""
    found = target.read_shared(stage.shared, "agenda.txt")
    print(found)
    return stage.secret in found


def attack_link_to_a_folder(target: Target, stage: Stage) -> bool:
    """Go through a link to a folder outside: the last part is no link."""
    found = target.read_shared(stage.shared, "old/secret.txt")
    print(found)
    return stage.secret in found


def attack_chain_of_links(target: Target, stage: Stage) -> bool:
    """Name a link to a link: the first leads to a place inside the folder."""
    found = target.read_shared(stage.shared, "newest.txt")
    print(found)
    return stage.secret in found
