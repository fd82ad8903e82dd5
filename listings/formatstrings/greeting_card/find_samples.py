import string
from pathlib import Path
from string import Formatter

from flask import request

TEXTS = {"en": "Hello {user.name}", "de": "Guten Tag {user.name}"}


def notify(template, user):
    # ruleid: FORMAT-FIELDS
    return template.format(user=user, now=clock())


def signature():
    # ruleid: FORMAT-FIELDS
    return request.form["signature"].format(request.user)


class Campaign:
    settings = {"key": "..."}

    def render(self, subject: str, /, customer) -> str:
        # ruleid: FORMAT-FIELDS
        return ("[News] " + subject).format(self, customer)

    async def file_name(self, pattern, order):
        # ruleid: FORMAT-FIELDS
        return pattern.format_map({"order": order})


def log_line(pattern, record):
    # ruleid: FORMAT-FIELDS
    return Formatter().vformat(pattern, (), vars(record))


def from_file(path: Path, event):
    text = path.read_text()
    # ruleid: FORMAT-FIELDS
    return str.format(text, event)


def all_of(text, values):
    # ruleid: FORMAT-FIELDS
    return text.format(**values)


def ask(user):
    # ruleid: FORMAT-FIELDS
    print(input("Text: ").format(user))


def stored(campaign, user):
    # todoruleid: FORMAT-FIELDS
    return load(campaign_id).text.format(user=user)


# Honest from here on.


def hello(user):
    # ok: FORMAT-FIELDS
    return "Hello {}".format(user.name)


def hello_in(language, user):
    # ok: FORMAT-FIELDS
    return TEXTS[language].format(user=user)


def total(price, currency):
    # ok: FORMAT-FIELDS
    return "{:.2f} {}".format(price, currency)


def with_default(user, text="Hello {user.name}"):
    # ok: FORMAT-FIELDS
    return text.format(user=user)


def substitute(text, user):
    # ok: FORMAT-FIELDS
    return string.Template(text).safe_substitute(name=user.name)


def name_of(text, user):
    # ok: FORMAT-FIELDS
    return text.format(str(user.name))


def escaped(text, user):
    # ok: FORMAT-FIELDS
    return ("{user.name}: " + text.replace("{", "{{").replace("}", "}}")).format(
        user=user
    )


def known(text, user):
    if text not in TEXTS.values():
        raise ValueError(text)
    # ok: FORMAT-FIELDS
    return text.format(user=user)


def message(text, *values):
    # ok: FORMAT-FIELDS
    print(text.format(*values))


def translated(count):
    # ok: FORMAT-FIELDS
    return ngettext("{n} order", "{n} orders", count).format(n=count)


def picture(image):
    # ok: FORMAT-FIELDS
    return image.format
