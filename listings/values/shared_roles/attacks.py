"""Attacks on roles that are kept in a shared list."""

from prover import Stage, Target


def attack_shared_default(target: Target, stage: Stage) -> bool:
    """Open an account after somebody else was made an administrator."""
    alice = target.make_account("alice")
    target.grant(alice, "admin")
    mallory = target.make_account("mallory")
    print("mallory's roles:", sorted(target.roles_of(mallory)))
    return target.may_delete(mallory) is True


def attack_keep_the_list(target: Target, stage: Stage) -> bool:
    """Hand in a list of roles, and add to it after it was checked."""
    roles = ["guest"]
    mallory = target.make_account("mallory", roles)
    roles.append("admin")
    print("mallory's roles:", sorted(target.roles_of(mallory)))
    return target.may_delete(mallory) is True


def attack_change_the_answer(target: Target, stage: Stage) -> bool:
    """Ask for the roles, and add to the answer."""
    mallory = target.make_account("mallory", ["guest"])
    answer = target.roles_of(mallory)
    if isinstance(answer, list):
        answer.append("admin")
    print("mallory's roles:", sorted(target.roles_of(mallory)))
    return target.may_delete(mallory) is True
