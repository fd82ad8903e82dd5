import html
import re
from urllib.parse import quote, urlsplit

from django.urls import reverse
from django.utils.html import escape, format_html
from flask import Flask, request, url_for
from markupsafe import Markup

app = Flask(__name__)
HOMES = {"docs": "https://docs.example.org"}


class ProfileAdmin:
    def site(self, profile):
        # ruleid: HTML-LINK
        return format_html('<a href="{}" target="_blank">{}</a>', profile.website, profile.name)


@app.get("/back")
def back():
    # ruleid: HTML-LINK
    return '<a class="button" href="%s">Back</a>' % html.escape(request.args["next"])


def author(name: str, homepage: str = "") -> Markup:
    # ruleid: HTML-LINK
    return Markup("<a href='{0}'>{1}</a>").format(homepage, name)


async def frame(address):
    # ruleid: HTML-LINK
    return f'<iframe class="wide" src="{escape(address)}"></iframe>'


def form(target):
    # ruleid: HTML-LINK
    return "<form method=post action=\"" + escape(target) + '">'


def second(rel, url):
    # ruleid: HTML-LINK
    return f'<a rel="{rel}" href="{escape(url)}">site</a>'


def listed(users):
    # ruleid: HTML-LINK
    return "".join(f'<li><a href="{escape(user.url)}">home</a></li>' for user in users)


def half_checked(address):
    if "javascript" in address.lower():
        raise ValueError(address)
    # ruleid: HTML-LINK
    return f'<a href="{escape(address)}">website</a>'


def from_field(user):
    address = user.profile["site"]
    # ruleid: HTML-LINK
    return f'<a href="{escape(address)}">website</a>'


class Card:
    def link(self):
        # todoruleid: HTML-LINK
        return f'<a href="{escape(self.address)}">website</a>'


def checked(address):
    if urlsplit(address).scheme not in ("http", "https"):
        raise ValueError(address)
    # ok: HTML-LINK
    return f'<a href="{escape(address)}">website</a>'


def starts(address):
    if not address.startswith(("http://", "https://")):
        return ""
    # ok: HTML-LINK
    return f'<a href="{escape(address)}">website</a>'


def matched(address):
    if not re.fullmatch(r"https?://[!-~]+", address):
        return ""
    # ok: HTML-LINK
    return '<a href="%s">website</a>' % escape(address)


def own_page(name):
    # ok: HTML-LINK
    return f'<a href="/users/{quote(name)}">{escape(name)}</a>'


def reversed_url(book):
    # ok: HTML-LINK
    return format_html('<a href="{}">{}</a>', reverse("book", args=[book.pk]), book.title)


def static(name):
    # ok: HTML-LINK
    return f'<script src="{url_for("static", filename=name)}"></script>'


def chosen(name):
    # ok: HTML-LINK
    return f'<a href="{HOMES[name]}">docs</a>'


def constant(title):
    # ok: HTML-LINK
    return f'<a href="https://example.org/" title="{escape(title)}">{escape(title)}</a>'


def fragment(name):
    # ok: HTML-LINK
    return '<a href="#%s">%s</a>' % (escape(name), escape(name))


def by_list(address):
    if address not in HOMES.values():
        raise ValueError(address)
    # ok: HTML-LINK
    return f'<a href="{escape(address)}">website</a>'
