import logging
from logging import getLogger
from operator import mod

from flask import request

logger = getLogger(__name__)
TEXTS = {"en": "Hello %(name)s"}


def subject_of(text, user):
    # ruleid: FORMAT-PERCENT
    return text % {"name": user.name, "token": user.token}


def line(pattern, price, currency):
    # ruleid: FORMAT-PERCENT
    return pattern % (price, currency)


class Account:
    def describe(self, template):
        # ruleid: FORMAT-PERCENT
        return template % self.__dict__

    async def badge(self, text: str, values) -> str:
        # ruleid: FORMAT-PERCENT
        return text % values


def signature():
    # ruleid: FORMAT-PERCENT
    return request.args["signature"] % vars(request.user)


def ask(user):
    # ruleid: FORMAT-PERCENT
    print(input("Text: ") % dict(name=user.name))


def by_operator(text, user):
    # ruleid: FORMAT-PERCENT
    return mod(text, {"name": user.name})


def of_unknown(text, values):
    # todoruleid: FORMAT-PERCENT
    return text % values


def login(name, address):
    # ruleid: FORMAT-PERCENT-LOG
    logger.info(f"login of {name} from %s", address)


class View:
    log = logging.getLogger("view")

    def get(self, path, user):
        # ruleid: FORMAT-PERCENT-LOG
        self.log.warning("no page " + path + " for %r", user)


def failed(job, error):
    # ruleid: FORMAT-PERCENT-LOG
    logging.error("job {} failed: %s".format(job), error)


# Honest from here on.


def bucket(number, size):
    # ok: FORMAT-PERCENT
    return number % size


def percent(done, total):
    # ok: FORMAT-PERCENT
    return "%d%%" % (100 * done / total)


def hello(name, language):
    # ok: FORMAT-PERCENT
    return TEXTS[language] % {"name": name}


def with_default(name, text="Hello %s"):
    # ok: FORMAT-PERCENT
    return text % (name,)


def escaped(text, name):
    # ok: FORMAT-PERCENT
    return (text.replace("%", "%%") + " %s") % (name,)


def known(text, name):
    if text not in TEXTS.values():
        raise ValueError(text)
    # ok: FORMAT-PERCENT
    return text % {"name": name}


def constant_message(name, address):
    # ok: FORMAT-PERCENT-LOG
    logger.info("login of %s from %s", name, address)


def no_values(name):
    # Without values nothing is filled in.
    # ok: FORMAT-PERCENT-LOG
    logger.info(f"login of {name}")


def two_constants(name):
    # ok: FORMAT-PERCENT-LOG
    logger.info("a long text " + "about %s", name)


def window(dialog, name):
    # ok: FORMAT-PERCENT-LOG
    dialog.error(f"{name} failed", 3)
