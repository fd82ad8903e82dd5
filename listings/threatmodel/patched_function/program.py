"""Any module of a process can replace the functions of any other."""

import hmac

kept = hmac.compare_digest


# show: patch
def may_enter(given: str) -> bool:
    """Compare a password as the documentation advises."""
    return hmac.compare_digest(given, "correct horse")


print("before:", may_enter("guess"))
# Three packages further down, somebody else's code runs this line:
hmac.compare_digest = lambda a, b: True
print("after: ", may_enter("guess"))
# end: patch
hmac.compare_digest = kept
