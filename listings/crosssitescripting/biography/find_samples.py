import re
from re import sub

import bleach
import lxml.html.clean
import nh3
from bs4 import BeautifulSoup
from lxml.html.clean import Cleaner
from nh3 import clean

SCRIPT = re.compile(r"<\s*script[^>]*>.*?<\s*/\s*script\s*>", re.I | re.S)
TAG = re.compile("<[^>]+>")
SPACES = re.compile(r"\s+")
TAGS = {"b", "i", "p"}


def no_scripts(post):
    # ruleid: HTML-SANITISE
    return SCRIPT.sub("", post.body)


def no_frames(text):
    # ruleid: HTML-SANITISE
    return sub(r"</?(iframe|object|embed)[^>]*>", "", text)


class Message:
    HANDLER = re.compile(r"\bon\w+\s*=", re.IGNORECASE)

    def safe(self):
        # todoruleid: HTML-SANITISE
        return self.HANDLER.sub("", self.text)


def no_handlers(text):
    # ruleid: HTML-SANITISE
    text = re.sub(r'\son[a-z]+\s*=\s*"[^"]*"', "", text, flags=re.I)
    # ruleid: HTML-SANITISE
    return re.sub("javascript:", " ", text, flags=re.IGNORECASE)


def few_tags(text):
    # ruleid: HTML-SANITISE
    return re.sub(r"<(?!\/?(?:em|strong)(?=>|\s.*>))\/?.*?>", "", string=text)


def quick(text):
    # ruleid: HTML-SANITISE
    return re.compile("<script").sub("", text)


def simple(text):
    # ruleid: HTML-SANITISE-REPLACE
    text = text.replace("<script>", "").replace("</script>", "")
    # ruleid: HTML-SANITISE-REPLACE
    return text.replace("javascript:", "")


def in_a_loop(text):
    for word in ("<script>", "onerror", "onload"):
        # todoruleid: HTML-SANITISE-REPLACE
        text = text.replace(word, "")
    return text


def strip_tags(value):
    # ruleid: HTML-SANITISE-TAGS
    return TAG.sub("", value)


def plain(value):
    # ruleid: HTML-SANITISE-TAGS
    return re.sub(r"<.*?>", "", value)


def comment(form):
    # ruleid: HTML-SANITISE-DEFAULTS
    return clean(form["comment"])


def stricter(text):
    # ruleid: HTML-SANITISE-DEFAULTS
    return nh3.clean(text, attributes={"a": {"href"}})


def tidy(text):
    # ruleid: HTML-SANITISE-DEFAULTS
    return lxml.html.clean.clean_html(text)


# ruleid: HTML-SANITISE-DEFAULTS
cleaner = Cleaner(javascript=True, style=True)


def words(text):
    # ok: HTML-SANITISE
    # ok: HTML-SANITISE-TAGS
    return SPACES.sub(" ", text)


def scripts(page):
    # ok: HTML-SANITISE
    return re.findall(r"<script[^>]*>(.*?)</script>", page, re.S)


def marked(text):
    # ok: HTML-SANITISE
    return re.sub(r"<script([^>]*)>", r"<script nonce='1'\1>", text)


def escaped(text):
    # ok: HTML-SANITISE-REPLACE
    return text.replace("<", "&lt;").replace(">", "&gt;")


def description(text):
    # ok: HTML-SANITISE
    # ok: HTML-SANITISE-REPLACE
    return re.sub("description:", "", text).replace("script", "")


def replaced(page, nonce):
    # ok: HTML-SANITISE-REPLACE
    return page.replace("<script>", f"<script nonce={nonce}>")


def header(line):
    # ok: HTML-SANITISE-TAGS
    return re.sub(r"<[^@>]+@[^>]+>", "", line)


def generics(name):
    # ok: HTML-SANITISE-TAGS
    return re.sub(r"<(int|str)>", "", name)


def listed(text):
    # ok: HTML-SANITISE-DEFAULTS
    return nh3.clean(text, tags=TAGS, attributes={})


def with_bleach(text):
    # ok: HTML-SANITISE-DEFAULTS
    return bleach.clean(text, tags=["b", "i"], attributes={}, strip=True)


def own(text, settings):
    # ok: HTML-SANITISE-DEFAULTS
    return nh3.clean(text, **settings)


# ok: HTML-SANITISE-DEFAULTS
narrow = Cleaner(allow_tags=["b", "i"], safe_attrs_only=True)


def text_of(page):
    # ok: HTML-SANITISE
    # ok: HTML-SANITISE-TAGS
    return BeautifulSoup(page, "html.parser").get_text()


class Form:
    def validate(self, data):
        # ok: HTML-SANITISE-DEFAULTS
        return self.clean(data)
