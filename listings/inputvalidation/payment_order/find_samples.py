"""More ways to write the flaw, and honest code that looks like it."""

import re
from re import compile as pattern

from flask import abort

NAME = re.compile(r"[a-z][a-z0-9_]*")
HOST = re.compile(r"^[a-z0-9.-]+$")
YEAR = pattern(r"\d{4}")
WHOLE = re.compile(r"[a-z]+\Z")
TOKEN = re.compile(r"[a-z]+")


def table(name):
    # ruleid: VALIDATE-FULLMATCH
    if not NAME.match(name):
        raise ValueError(name)
    return f"SELECT * FROM {name}"


def valid_code(code: str) -> bool:
    # ruleid: VALIDATE-FULLMATCH
    return bool(re.match("[A-Z]{3}[0-9]{4}", code))


class Form:
    def check(self, postcode):
        # ruleid: VALIDATE-FULLMATCH
        if re.match(r"[A-Z0-9 ]+", postcode) is None:
            raise ValueError(postcode)

    def host(self, host):
        # ruleid: VALIDATE-FULLMATCH-DOLLAR
        if not HOST.match(host):
            raise ValueError(host)

    def colour(self, colour):
        # ruleid: VALIDATE-FULLMATCH-DOLLAR
        return re.search("^#[0-9a-f]{6}$", colour) is not None


async def header(name, value):
    # ruleid: VALIDATE-FULLMATCH-DOLLAR
    if not name or not re.match(r"^[\w-]+$", name):
        raise ValueError(name)
    return f"{name}: {value}\r\n"


def year(text):
    # ruleid: VALIDATE-FULLMATCH-DIGITS
    if not YEAR.fullmatch(text):
        raise ValueError(text)


def pin(text):
    # ruleid: VALIDATE-FULLMATCH-DIGITS
    return re.fullmatch(r"\d{4}", text) is not None


def account(text):
    # ruleid: VALIDATE-FULLMATCH-ISDIGIT
    if not text.isdigit():
        abort(400)
    return f"/accounts/{text}"


def voucher(code):
    # ruleid: VALIDATE-FULLMATCH-STRIPPED
    if not re.fullmatch("[A-Z]{8}", code.upper()):
        raise ValueError(code)
    return f"SELECT * FROM vouchers WHERE code = '{code}'"


class Shape:
    PATTERN = re.compile("[a-z]+")

    def check(self, word):
        # todoruleid: VALIDATE-FULLMATCH
        if not self.PATTERN.match(word):
            raise ValueError(word)


def whole(name, code, url):
    # ok: VALIDATE-FULLMATCH
    if not re.fullmatch(r"[a-z]+", name):
        raise ValueError(name)
    # ok: VALIDATE-FULLMATCH
    if not WHOLE.match(name):
        raise ValueError(name)
    # ok: VALIDATE-FULLMATCH-DOLLAR
    if not re.match(r"^[0-9]+\Z", code):
        raise ValueError(code)
    # ok: VALIDATE-FULLMATCH
    if not re.match(r"https?://", url):
        raise ValueError(url)
    # ok: VALIDATE-FULLMATCH
    if not re.match(r"[a-z]+\b", url):
        raise ValueError(url)


def tokens(text):
    # ok: VALIDATE-FULLMATCH
    while found := TOKEN.match(text):
        yield found[0]
        text = text[found.end() :]


def price(text):
    # ok: VALIDATE-FULLMATCH-DOLLAR
    if not re.search(r"\$", text):
        raise ValueError(text)
    # ok: VALIDATE-FULLMATCH-DIGITS
    if not re.fullmatch(r"(?a)\d+", text):
        raise ValueError(text)
    # ok: VALIDATE-FULLMATCH-DIGITS
    if not re.fullmatch(r"\d+", text, re.ASCII):
        raise ValueError(text)
    # ok: VALIDATE-FULLMATCH-DIGITS
    if not re.fullmatch(r"[0-9]+", text):
        raise ValueError(text)


def number(text):
    # ok: VALIDATE-FULLMATCH-ISDIGIT
    if not text.isdigit():
        raise ValueError(text)
    return int(text)


def ascii_only(text):
    # ok: VALIDATE-FULLMATCH-ISDIGIT
    if not (text.isascii() and text.isdigit()):
        raise ValueError(text)
    return text


def stripped(code):
    code = code.strip()
    # ok: VALIDATE-FULLMATCH-STRIPPED
    if not re.fullmatch("[A-Z]{8}", code):
        raise ValueError(code)
    return code


def stripped_after(code):
    # ok: VALIDATE-FULLMATCH-STRIPPED
    if not re.fullmatch("[A-Z]{8}", code.strip()):
        raise ValueError(code)
    code = code.strip()
    return f"/vouchers/{code}"
