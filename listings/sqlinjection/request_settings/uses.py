"""Legitimate uses: looking at the orders of one's shop."""

from prover import Target

from .stage import Stage


def use_own_orders(target: Target, stage: Stage) -> tuple[object, object]:
    """See the orders of the user's own shop."""
    return target.orders(stage.db, "ana", "eve"), ["kettle", "tea"]


def use_two_shops(target: Target, stage: Stage) -> tuple[object, object]:
    """Serve two shops over one connection, one after the other."""
    seen = [target.orders(stage.db, tenant, "eve") for tenant in ("zoe", "ana")]
    return seen, [[stage.secret], ["kettle", "tea"]]


def use_nothing_remains(target: Target, stage: Stage) -> tuple[object, object]:
    """Leave the connection without the settings of the last request."""
    target.orders(stage.db, "ana", "eve")
    query = "SELECT current_setting('app.tenant'), current_setting('app.user_name')"
    return stage.db.execute(query).fetchone(), ("", "")
