"""Legitimate uses: looking at one's own sessions, and ending them."""

from prover import Target

from .stage import Stage


def use_devices(target: Target, stage: Stage) -> tuple[object, object]:
    """Sign in on two devices, and see both."""
    for device in ("phone", "laptop"):
        target.sign_in(stage.db, "ana", device)
    return target.devices(stage.db, "ana"), ["laptop", "phone"]


def use_sign_out(target: Target, stage: Stage) -> tuple[object, object]:
    """Sign out everywhere; the sessions of others go on."""
    target.sign_in(stage.db, "ana", "phone")
    target.sign_in(stage.db, "ben", "tablet")
    target.sign_out(stage.db, "ana")
    seen = [target.devices(stage.db, user) for user in ("ana", "ben")]
    return seen, [[], ["tablet"]]


def use_again(target: Target, stage: Stage) -> tuple[object, object]:
    """Sign in again after signing out everywhere."""
    target.sign_in(stage.db, "ana", "phone")
    target.sign_out(stage.db, "ana")
    target.sign_in(stage.db, "ana", "tablet")
    return target.devices(stage.db, "ana"), ["tablet"]


def use_a_day(target: Target, stage: Stage) -> tuple[object, object]:
    """Leave nothing that outlives its day: every key has an end."""
    target.sign_in(stage.db, "ana", "phone")
    ends = [stage.db.ttl(key) for key in stage.db.keys()]
    return [0 < end <= 86_400 for end in ends], [True] * len(ends)


def use_an_index(target: Target, stage: Stage) -> tuple[object, object]:
    """Sign in again and again; an index of one's sessions forgets those that ended."""
    for device in ("phone", "laptop"):
        target.sign_in(stage.db, "ana", device)
        # A day passes, for the index of a variant that has one.
        for key in stage.db.scan_iter(_type="zset"):
            for token, end in stage.db.zscan_iter(key):
                stage.db.zadd(key, {token: end - 90_000})
    target.sign_in(stage.db, "ana", "tablet")
    entries = [stage.db.zcard(key) for key in stage.db.scan_iter(_type="zset")]
    return max(entries, default=1), 1
