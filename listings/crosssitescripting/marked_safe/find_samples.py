import markupsafe
from django.contrib import admin
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from flask import Markup, flash, request
from markupsafe import Markup as M

ICON = "<i class='ok'></i>"
ROWS = 3


def warn(user):
    # ruleid: HTML-MARKUP
    flash(Markup(f"Welcome, <b>{user.name}</b>"))


class BookAdmin(admin.ModelAdmin):
    def cover(self, book):
        # ruleid: HTML-MARKUP
        return mark_safe('<img src="%s">' % book.cover_url)

    def author(self, book):
        # ruleid: HTML-MARKUP
        return format_html("<b>{}</b>".format(book.author))

    def label(self):
        # ruleid: HTML-MARKUP
        return SafeString("<em>" + self.title + "</em>")


def badge(text: str = "new", colour: str = "red") -> str:
    html = "<span class='{}'>{}</span>".format(colour, text)
    # ruleid: HTML-MARKUP
    # ruleid: HTML-MARKUP-WHOLE
    return mark_safe(html)


def names(people):
    # ruleid: HTML-MARKUP
    return M("<br>".join(person.name for person in people))


async def found():
    # ruleid: HTML-MARKUP
    return markupsafe.Markup("No results for <q>" + request.args["q"] + "</q>")


def undone(name):
    # ruleid: HTML-MARKUP
    return M("<b>" + M.escape(name).unescape() + "</b>")


def show(comment):
    # ruleid: HTML-MARKUP-WHOLE
    return mark_safe(comment.text)


def safe_filter(value):
    # ruleid: HTML-MARKUP-WHOLE
    return M(value)


class Page:
    def build(self, db):
        text = db.load(self.name)
        # todoruleid: HTML-MARKUP-WHOLE
        return M(text)


def constant():
    # ok: HTML-MARKUP
    # ok: HTML-MARKUP-WHOLE
    return Markup("<b>Saved</b>")


def formatted(name):
    # ok: HTML-MARKUP
    # ok: HTML-MARKUP-WHOLE
    return Markup("<b>{}</b>").format(name)


def per_cent(name):
    # ok: HTML-MARKUP
    return M("<b>%s</b>") % name


def escaped(name):
    # ok: HTML-MARKUP
    return mark_safe(f"<b>{escape(name)}</b>")


def with_format_html(book):
    # ok: HTML-MARKUP
    # ok: HTML-MARKUP-WHOLE
    return format_html('<img src="{}">', book.cover_url)


def listed(books):
    # ok: HTML-MARKUP
    return format_html_join("", "<li>{}</li>", ((book.title,) for book in books))


def count(books):
    # ok: HTML-MARKUP
    return Markup(f"<b>{len(books)}</b> books")


def number(pages: int):
    # ok: HTML-MARKUP
    return mark_safe(f"<b>{pages}</b>")


def joined(names):
    # ok: HTML-MARKUP
    # ok: HTML-MARKUP-WHOLE
    return Markup(", ").join(names)


def icon():
    # ok: HTML-MARKUP
    # ok: HTML-MARKUP-WHOLE
    return mark_safe(f"<span>{ICON}</span>")


def cleaned(text):
    # ok: HTML-MARKUP-WHOLE
    return mark_safe(nh3.clean(text, tags={"b"}))


def shown(text):
    # ok: HTML-MARKUP-WHOLE
    return M(escape(text))


def rendered(template, name):
    # ok: HTML-MARKUP-WHOLE
    return M(template.render(name=name))


def again(name):
    name = escape(name)
    # ok: HTML-MARKUP
    return mark_safe(f"<b>{name}</b>")


class Markdown:
    # ok: HTML-MARKUP-WHOLE
    def build(self, text): return Markdown(text)
