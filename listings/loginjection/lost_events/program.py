"""What becomes of a log call whose format holds a user's text."""

import contextlib
import io
import logging

out, errors = io.StringIO(), io.StringIO()
log = logging.Logger("demo")
log.addHandler(logging.StreamHandler(out))

for name in ("ada", "%s", "100%", "%(levelname)s"):
    out.truncate(out.seek(0))
    errors.truncate(errors.seek(0))
    with contextlib.redirect_stderr(errors):
        log.warning(f"failed login as {name} from %s", "192.0.2.1")
    wrong = errors.getvalue().count("--- Logging error ---")
    print(
        f"{name:<14} logged: {out.getvalue().strip() or 'nothing':<36} errors: {wrong}"
    )
