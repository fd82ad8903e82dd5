import re

import jinja2
import tornado.template
from bottle import template
from django.template import Template as DjangoTemplate
from flask import Flask, render_template, render_template_string, request
from jinja2 import Environment, Template
from mako.template import Template as Mako

app = Flask(__name__)
environment = Environment(autoescape=True)
PAGE = "<h1>{{ title }}</h1>"
TITLES = {"shop", "blog"}


@app.errorhandler(404)
def missing(error):
    # ruleid: TEMPLATE-DATA
    return render_template_string("<p>No page %s here.</p>" % request.path), 404


@app.get("/hello")
def hello():
    name = request.args.get("name", "you")
    # ruleid: TEMPLATE-DATA
    return Template("Hello " + name).render()


class Mailer:
    frame = "<html>BODY</html>"

    def render(self, body, user):
        # ruleid: TEMPLATE-DATA
        return jinja2.Template(self.frame.replace("BODY", body)).render(user=user)

    async def notify(self, event: str) -> str:
        text = "{% raw %}News{% endraw %}: "
        text += event
        # ruleid: TEMPLATE-DATA
        return await environment.from_string(text).render_async()


def banner(title, *lines):
    # ruleid: TEMPLATE-DATA
    return Mako("\n".join(f"<p>{line}</p>" for line in lines)).render(title=title)


def sign(text):
    # ruleid: TEMPLATE-DATA
    return DjangoTemplate("{{% load i18n %}}<b>{}</b>".format(text))


def footer(company):
    # ruleid: TEMPLATE-DATA
    return tornado.template.Template(f"(c) {company}").generate()


def box(content):
    # ruleid: TEMPLATE-DATA
    return template("<div>" + content + "</div>", colour="red")


def whole(text):
    # A parameter may be a file's content.
    # todoruleid: TEMPLATE-DATA
    return environment.from_string(text).render()


# Honest from here on.


def greet(name):
    # ok: TEMPLATE-DATA
    return environment.from_string("Hello {{ name }}").render(name=name)


def page(title):
    # ok: TEMPLATE-DATA
    return render_template_string(PAGE, title=title)


def page_of_shop(name):
    if name not in TITLES:
        raise ValueError(name)
    # ok: TEMPLATE-DATA
    return Template(f"<h1>{name}</h1>").render()


def by_file(name):
    # ok: TEMPLATE-DATA
    return render_template(f"{name}.html")


def from_file(path, **values):
    with open(path) as file:
        # ok: TEMPLATE-DATA
        return Template(file.read()).render(values)


def numbered(count: int) -> str:
    # ok: TEMPLATE-DATA
    return Template(f"{count} of {{{{ total }}}}").render(total=9)


def cell(width):
    # ok: TEMPLATE-DATA
    return Template("<td width=%d>{{ text }}</td>" % int(width))


def subject(name):
    # Of the standard library, which fills in names and runs nothing.
    # ok: TEMPLATE-DATA
    return string.Template("Dear " + name).substitute(order=1)


def test_loop(text):
    # ok: TEMPLATE-DATA
    assert text + "!" == environment.from_string("{{ text }}!").render(text=text)
