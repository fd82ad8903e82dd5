import base64
import json
import json as js
from json import dumps

import jinja2
from django.utils.html import escape, json_script
from django.utils.safestring import mark_safe
from flask import Flask, render_template_string, request
from flask.json import htmlsafe_dumps
from markupsafe import Markup

app = Flask(__name__)


@app.route("/")
def index():
    user = dumps({"name": request.args.get("name")})
    # ruleid: HTML-JSON
    return "<html><script>window.user = %s;</script></html>" % user


def state(store):
    # ruleid: HTML-JSON
    return "<script>const state = {};</script>".format(js.dumps(store, indent=2))


class Chart:
    def html(self):
        data = json.dumps(self.points, default=str)
        # ruleid: HTML-JSON
        return f"""
            <div id="chart"></div>
            <script type="application/json">{data}</script>
        """


def linked_data(product):
    # ruleid: HTML-JSON
    return '<script type="application/ld+json">' + json.dumps(product.as_dict()) + "</script>"


def context(request):
    # ruleid: HTML-JSON
    return {"settings": mark_safe(json.dumps(request.user.settings))}


async def widget(options):
    # ruleid: HTML-JSON
    return Markup(dumps(options))


def model(order):
    text = order.model_dump_json()
    # ruleid: HTML-JSON
    return f"<script>load({text})</script>"


def quotes_only(options):
    # ruleid: HTML-JSON
    return "<script>" + f"x = {json.dumps(options)}" + json.dumps(options).replace("'", "\\'")


@app.route("/data")
def data():
    # ruleid: HTML-JSON-ENCODER
    return render_template_string("<script>let d = {{ data | safe }};</script>", data=dumps(d))


# ruleid: HTML-JSON-ENCODER
TEMPLATE = jinja2.Template("<script>start({{ options|tojson|safe }}, {{ names|safe }})</script>")


def to_template(options):
    text = json.dumps(options)
    # todoruleid: HTML-JSON
    return PAGE.replace("{{data}}", text)


def escaped(options):
    text = json.dumps(options).replace("<", "\\u003c")
    # ok: HTML-JSON
    return f"<script>const options = {text};</script>"


def all_three(options):
    text = json.dumps(options).replace("&", "\\u0026").replace(">", "\\u003e").replace("<", "\\u003c")
    # ok: HTML-JSON
    return mark_safe(text)


def by_flask(options):
    # ok: HTML-JSON
    return Markup(f"<script>const o = {htmlsafe_dumps(options)}</script>")


def by_django(options):
    # ok: HTML-JSON
    return json_script(options, "options")


def attribute(options):
    # ok: HTML-JSON
    return f'<div data-options="{escape(json.dumps(options))}"></div><script src="x.js"></script>'


def encoded(options):
    text = base64.b64encode(json.dumps(options).encode()).decode()
    # ok: HTML-JSON
    return f"<script>const o = JSON.parse(atob('{text}'));</script>"


def file(options):
    # ok: HTML-JSON
    return f"window.options = {json.dumps(options)};"


def log(options):
    # ok: HTML-JSON
    print("found a <script> element", json.dumps(options))


@app.route("/tojson")
def tojson():
    # ok: HTML-JSON-ENCODER
    return render_template_string("<script>let d = {{ data|tojson }};</script>", data=d)


@app.route("/body")
def body():
    # ok: HTML-JSON-ENCODER
    return render_template_string("<script>a()</script><p>{{ text|safe }}</p>", text=t)
