import re

from flask import request

FORM = re.compile(r"[0-9]{0,2}(\.[0-9]{1,2})?f")
FORMS = {"short": ".1f", "long": ".6f"}


def show(value, spec):
    # ruleid: FORMAT-WIDTH
    return f"{value:{spec}}"


def table():
    # ruleid: FORMAT-WIDTH
    return format(request.user.balance, request.args.get("format", ".2f"))


class Column:
    def __init__(self, spec):
        self.spec = spec

    def cell(self, value, spec: str) -> str:
        # ruleid: FORMAT-WIDTH
        return value.__format__(spec)

    def line(self, value, spec):
        # ruleid: FORMAT-WIDTH
        return ("{:" + spec + "}").format(value)

    async def header(self, title, width):
        # ruleid: FORMAT-WIDTH
        return "{:>{}}".format(title, width)

    def from_self(self, value):
        # todoruleid: FORMAT-WIDTH
        return format(value, self.spec)


def percent(value, form):
    # ruleid: FORMAT-WIDTH
    return ("%" + form) % value


def braces(value, form):
    # ruleid: FORMAT-WIDTH
    return ("{0:%s}" % form).format(value)


def ask(value):
    # ruleid: FORMAT-WIDTH
    print(format(value, input("Format: ")))


# Honest from here on.


def price(value):
    # ok: FORMAT-WIDTH
    return format(value, ",.2f")


def checked(value, form):
    if not FORM.fullmatch(form):
        raise ValueError(form)
    # ok: FORMAT-WIDTH
    return format(value, form)


def chosen(value, name):
    # ok: FORMAT-WIDTH
    return format(value, FORMS[name])


class Money:
    amount = 0

    def __format__(self, spec):
        # ok: FORMAT-WIDTH
        return format(self.amount, spec)


def narrow(title, width):
    # ok: FORMAT-WIDTH
    return f"{title:{min(width, 40)}}"


def with_default(value, spec=".2f"):
    # ok: FORMAT-WIDTH
    return format(value, spec)


def aligned(title):
    width = 20
    # ok: FORMAT-WIDTH
    return f"{title:{width}}"


def known(value, form):
    if form not in FORMS.values():
        raise ValueError(form)
    # ok: FORMAT-WIDTH
    return f"{value:{form}}"


def save(frame, form):
    # ok: FORMAT-WIDTH
    return frame.format(form)
