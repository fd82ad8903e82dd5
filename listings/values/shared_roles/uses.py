"""Legitimate uses of accounts and roles."""

from prover import Stage, Target


def use_grant(target: Target, stage: Stage) -> tuple[object, object]:
    """An account that was granted a role has it."""
    account = target.make_account("alice", ["user"])
    target.grant(account, "admin")
    return (account["name"], target.may_delete(account)), ("alice", True)


def use_display(target: Target, stage: Stage) -> tuple[object, object]:
    """The roles of an account can be shown."""
    account = target.make_account("alice", ["user", "editor"])
    return sorted(target.roles_of(account)), ["editor", "user"]
