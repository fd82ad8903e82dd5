"""A formatter that escapes whatever a log call, or a library, lets through."""

import logging
import sys


# show: formatter
class OneLineFormatter(logging.Formatter):
    """Writes each event, its traceback included, as one line of printable characters."""

    def format(self, record: logging.LogRecord) -> str:
        return "".join(
            each.encode("unicode_escape").decode()
            if each == "\\" or not each.isprintable()
            else each
            for each in super().format(record)
        )


# end: formatter

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(OneLineFormatter("%(levelname)s %(message)s"))
log = logging.Logger("demo")
log.addHandler(handler)

log.warning("failed login as %s", "ada\nINFO login as root")
log.warning("failed login as %s", "zoë\x1b[2K\u2028")
