"""More ways to write the flaw, and honest code that looks like it."""

import base64
import html
import os.path
import re
import unicodedata
import urllib.parse
from urllib.parse import unquote, unquote_plus

from flask import abort

BLOCKED = {"root", "admin"}


def open_page(path):
    if ".." in path:
        raise ValueError(path)
    # ruleid: VALIDATE-LAST-FORM
    return open(os.path.join("pages", unquote(path)))


def comment(text: str):
    if "<script" in text:
        abort(400)
    # ruleid: VALIDATE-LAST-FORM
    return f"<p>{html.unescape(text)}</p>"


class Users:
    def add(self, name, *, mail=None):
        if name == "admin":
            raise PermissionError(name)
        # ruleid: VALIDATE-LAST-FORM
        name = unicodedata.normalize("NFKD", name)
        self.names[name] = mail

    async def rename(self, name):
        if name.startswith("system"):
            raise PermissionError(name)
        # ruleid: VALIDATE-LAST-FORM
        await self.db.rename(urllib.parse.unquote_plus(name.strip()))

    def find(self, mail):
        if mail in self.blocked:
            raise PermissionError(mail)
        # ruleid: VALIDATE-LAST-FORM-CASE
        mail = mail.lower()
        return self.mails.get(mail)


def token(text):
    if re.search("[;&|]", text):
        return None
    # ruleid: VALIDATE-LAST-FORM
    return base64.b64decode(text).decode()


def folder(name):
    if name in BLOCKED or name.startswith("."):
        raise ValueError(name)
    # ruleid: VALIDATE-LAST-FORM-CASE
    folder = name.replace("/", "")
    return os.path.join("home", folder)


def check(name):
    if name in BLOCKED:
        raise ValueError(name)


def in_two_functions(name):
    check(name)
    # todoruleid: VALIDATE-LAST-FORM
    return unquote(name)


def decoded_first(path):
    # ok: VALIDATE-LAST-FORM
    path = unquote(path)
    if ".." in path:
        raise ValueError(path)
    return open(os.path.join("pages", path))


def only_a_length(name):
    if len(name) > 100:
        raise ValueError("too long")
    # ok: VALIDATE-LAST-FORM
    name = unicodedata.normalize("NFKC", name)
    if name in BLOCKED:
        raise ValueError(name)
    return name


def folded_first(mail, blocked):
    # ok: VALIDATE-LAST-FORM-CASE
    mail = mail.casefold()
    if mail in blocked:
        raise PermissionError(mail)
    return mail


def missing(name):
    if not name:
        raise ValueError("no name")
    # ok: VALIDATE-LAST-FORM
    return unquote_plus(name)


def of_a_type(data):
    if not isinstance(data, str):
        raise TypeError(data)
    # ok: VALIDATE-LAST-FORM-CASE
    word = data.strip()
    return word


def another_text(name, text):
    if name in BLOCKED:
        raise ValueError(name)
    # ok: VALIDATE-LAST-FORM
    return html.unescape(text)


def checked_twice(path):
    if ".." in path:
        raise ValueError(path)
    # ok: VALIDATE-LAST-FORM
    path = unquote(path)
    if ".." in path:
        raise ValueError(path)
    return path
