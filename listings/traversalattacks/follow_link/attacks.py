"""Attacks through links in the folder that lead out of it."""

from prover import Target

from .stage import Stage


def attack_link_to_a_file(target: Target, stage: Stage) -> bool:
    """Ask for a link that points to a file outside."""
    found = target.read_shared(stage.shared, "agenda.txt")
    print(found)
    return stage.secret in found


def attack_link_to_a_folder(target: Target, stage: Stage) -> bool:
    """Go through a link to a folder outside: the last part is an ordinary file."""
    found = target.read_shared(stage.shared, "old/secret.txt")
    print(found)
    return stage.secret in found


def attack_chain_of_links(target: Target, stage: Stage) -> bool:
    """Ask for a link to a link: the first one points inside the folder, the second one out."""
    found = target.read_shared(stage.shared, "newest.txt")
    print(found)
    return stage.secret in found
