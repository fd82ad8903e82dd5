import html
from html import escape
from xml.sax.saxutils import escape as xml_escape
from xml.sax.saxutils import quoteattr

from django.utils.html import format_html
from flask import request


def picture(user):
    # ruleid: HTML-QUOTE
    return "<img src=%s class=round>" % escape(user.picture)


class Form:
    def field(self, name, value):
        # ruleid: HTML-QUOTE
        self.out.append("<input type=text name={} value={}>".format(escape(name), escape(value)))


def option(value):
    # ruleid: HTML-QUOTE
    return "<option value=" + html.escape(value) + ">"


async def link():
    # ruleid: HTML-QUOTE
    return f"<a class='more' href={escape(request.args['next'])}>more</a>"


def body(colour: str = "white") -> str:
    # ruleid: HTML-QUOTE
    return f"""<body
        style={escape(colour)}>"""


def named(row):
    # ruleid: HTML-QUOTE
    return '<td title=%(title)s align="left">' % {"title": escape(row.title)}


def in_django(url):
    # todoruleid: HTML-QUOTE
    return format_html("<a href={}>x</a>", url)


def in_two_parts(value):
    start = "<input value="
    # ruleid: HTML-QUOTE
    return start + escape(value) + ">"


def title(text):
    # ruleid: HTML-QUOTE-FALSE
    return f'<span title="{html.escape(text, quote=False)}">…</span>'


def tooltip(text):
    safe = xml_escape(text)
    # ruleid: HTML-QUOTE-FALSE
    return '<abbr title="%s">' % safe


def alt(text):
    # ruleid: HTML-QUOTE-FALSE
    return "<img alt='{}'>".format(escape(text, False))


def joined(text):
    # ruleid: HTML-QUOTE-FALSE
    return '<p id="' + xml_escape(text) + '">'


def own(text):
    safe = text.replace("&", "&amp;").replace("<", "&lt;")
    # todoruleid: HTML-QUOTE-FALSE
    return f'<p title="{safe}">'


def quoted(value):
    # ok: HTML-QUOTE
    # ok: HTML-QUOTE-FALSE
    return f'<input name="nick" value="{escape(value)}">'


def single(value):
    # ok: HTML-QUOTE
    return "<input name='nick' value='%s'>" % escape(value)


def by_function(value):
    # ok: HTML-QUOTE
    return f"<a href={quoteattr(value)}>"


def by_function_too(value):
    # ok: HTML-QUOTE
    return "<a href=%s>" % quoteattr(value)


def size(width: int) -> str:
    # ok: HTML-QUOTE
    return f"<table width={width}>"


class User:
    def __repr__(self):
        # ok: HTML-QUOTE
        return f"<User id={self.id} name={self.name}>"


def address(base, value):
    # ok: HTML-QUOTE
    return f'<a href="{base}?page={value}">next</a>'


def in_text(name, value):
    # ok: HTML-QUOTE
    return f"<p>{name} has x={value}</p>"


# ok: HTML-QUOTE
DOUBLED = "<a href={}>".join(["x", "y"])


def between_tags(text):
    # ok: HTML-QUOTE-FALSE
    return f'<p class="note">{html.escape(text, quote=False)}</p>'


def in_xml(text):
    # ok: HTML-QUOTE-FALSE
    return "<name>%s</name>" % xml_escape(text)


def with_entities(text):
    safe = xml_escape(text).replace('"', "&quot;")
    # ok: HTML-QUOTE-FALSE
    return f'<p title="{safe}">'


def both(text):
    # ok: HTML-QUOTE-FALSE
    return f'<p title="{escape(text, quote=True)}">'


def entities(text):
    # ok: HTML-QUOTE-FALSE
    return '<p title="%s">' % xml_escape(text, {'"': "&quot;"})
