import html
from html import escape as h

import bleach
from django.http import HttpResponse, JsonResponse
from django.utils.html import escape, format_html
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from flask import Flask, request
from markupsafe import Markup
from tornado.web import RequestHandler

app = Flask(__name__)
api = FastAPI()
COLOURS = {"red": "#f00", "green": "#0f0"}


@app.route("/search")
def search():
    query = request.args.get("q", "")
    # ruleid: HTML-ESCAPE
    return "<h1>Results for %s</h1>" % query


@app.get("/hello/<name>")
def hello(name):
    # ruleid: HTML-ESCAPE
    # ruleid: HTML-ESCAPE-PARAMETER
    return f"<p>Hello {name}!</p>"


@api.get("/items", response_class=HTMLResponse)
async def items(q: str = ""):
    # ruleid: HTML-ESCAPE
    # ruleid: HTML-ESCAPE-PARAMETER
    return HTMLResponse("You searched for " + q)


def profile(req):
    # ruleid: HTML-ESCAPE
    # ruleid: HTML-ESCAPE-PARAMETER
    return HttpResponse("Welcome back, " + req.GET["name"])


def echo(request):
    # ruleid: HTML-ESCAPE
    # ruleid: HTML-ESCAPE-PARAMETER
    return HttpResponse(request.POST.get("message"))


class Greet(RequestHandler):
    def get(self):
        name = self.get_argument("name").strip()
        # ruleid: HTML-ESCAPE
        self.write("<b>Hi {}</b>".format(name))


@app.post("/upload")
def uploaded():
    listed = []
    for file in request.files.getlist("file"):
        # ruleid: HTML-ESCAPE
        listed.append("<li>" + file.filename + "</li>")
    return "<ul>" + "".join(listed) + "</ul>"


# ruleid: HTML-ESCAPE-PARAMETER
def row(cells): return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def error_page(status, *, reason="unknown"):
    # ruleid: HTML-ESCAPE-PARAMETER
    return "<html><body><h1>{0}</h1><p>{why}</p></body></html>".format(status, why=reason)


class Report:
    def heading(self, title: str, level: int) -> None:
        # ruleid: HTML-ESCAPE-PARAMETER
        self.out.write("<h%d>%s</h%d>" % (level, title, level))


async def notice(text: str) -> str:
    shortened = text.strip()[:80]
    # ruleid: HTML-ESCAPE-PARAMETER
    return f'<div class="notice">{shortened}</div>'


def table_of(rows):
    page = ""
    for key, value in rows.items():
        # ruleid: HTML-ESCAPE-PARAMETER
        page += f"<tr><th>{h(key)}</th><td>{value}</td></tr>"
    return page


class Comment:
    def render(self):
        # todoruleid: HTML-ESCAPE-PARAMETER
        return f"<p>{self.text}</p>"


@app.route("/safe-search")
def safe_search():
    query = request.args.get("q", "")
    # ok: HTML-ESCAPE
    return "<h1>Results for %s</h1>" % html.escape(query)


@app.get("/posts/<int:number>")
def post(number: int):
    # ok: HTML-ESCAPE
    return f"<p>Post number {number}</p>"


@app.get("/page")
def page():
    number = int(request.args["page"])
    # ok: HTML-ESCAPE
    return f"<p>Page {number} of {len(PAGES)}</p>"


@app.get("/colour")
def colour():
    name = request.args["name"]
    # ok: HTML-ESCAPE
    return f'<p style="color: {COLOURS.get(name)}">This colour</p>'


@app.get("/sort")
def sort():
    order = request.args["order"]
    if order not in ("up", "down"):
        return "no such order", 400
    # ok: HTML-ESCAPE
    return f"<p>Sorted {order}</p>"


def answer(request):
    # ok: HTML-ESCAPE
    return HttpResponse("You said " + request.GET["q"], content_type="text/plain")


def as_json(request):
    # ok: HTML-ESCAPE
    return JsonResponse({"q": request.GET["q"], "tag": "<b>"})


def cleaned(request):
    # ok: HTML-ESCAPE
    return HttpResponse("<div>%s</div>" % bleach.clean(request.POST["text"]))


def line(text: str) -> str:
    # ok: HTML-ESCAPE-PARAMETER
    return f"<p>{escape(text)}</p>"


def link(name):
    # ok: HTML-ESCAPE-PARAMETER
    return format_html("<b>{}</b>", name)


def bold(name):
    # ok: HTML-ESCAPE-PARAMETER
    return Markup("<b>%s</b>") % name


def wrap(inner_html: str) -> str:
    # ok: HTML-ESCAPE-PARAMETER
    return f"<section>{inner_html}</section>"


def total(rows: list[str], count: int) -> str:
    # ok: HTML-ESCAPE-PARAMETER
    return f"<p>{len(rows)} of {count}</p>"


class Handler:
    def __init__(self, path: str) -> None:
        self.path = path

    def __repr__(self) -> str:
        # ok: HTML-ESCAPE-PARAMETER
        return f"<Handler {self.path!r}>"


def key(name: str) -> str:
    # ok: HTML-ESCAPE-PARAMETER
    return f"<{name}>"


def layout(page):
    # todook: HTML-ESCAPE-PARAMETER
    return f"<html>{page}</html>"
