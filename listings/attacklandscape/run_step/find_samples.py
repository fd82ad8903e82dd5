"""More ways to let data choose the code that runs, and code that lets it choose from a table."""

import importlib
import json
import statistics
import sys
from importlib import import_module
from pydoc import locate

import flask
from django.utils.module_loading import import_string
from flask import Flask, request

site = Flask(__name__)
STEPS = {"mean": statistics.mean, "median": statistics.median}


@site.post("/run")
def run():
    job = request.get_json()
    # ruleid: DATA-NO-CODE
    module = import_module(job["module"])
    return str(module.run())


@site.get("/calculate")
def calculate():
    # ruleid: DATA-NO-CODE
    return str(eval(flask.request.args.get("formula"), {"__builtins__": {}}))


class Worker:
    def handle(self, sock) -> None:
        message = json.loads(sock.recv(65536))
        # ruleid: DATA-NO-CODE
        getattr(self, message["method"])(*message["arguments"])

    async def later(self, request):
        body = await request.json()
        # ruleid: DATA-NO-CODE
        handler = locate(body["handler"])
        return handler(body)

    def step(self, path, arguments):
        module, _, name = path.partition(":")
        # ruleid: DATA-NO-CODE-NAME
        function = getattr(import_module(module), name)
        result = function(*arguments)
        return result


def view(request):
    # ruleid: DATA-NO-CODE
    form = import_string("shop.forms." + request.POST["form"])
    return form(request.POST)


def from_a_file(path):
    with open(path) as file:
        plan = json.load(file)
    for step in plan["steps"]:
        # ruleid: DATA-NO-CODE
        globals()[step](plan)


def call(module_name, function_name, *arguments):
    # ruleid: DATA-NO-CODE-NAME
    return getattr(sys.modules[module_name], function_name)(*arguments)


def make(module_name, class_name="Widget", **options):
    module = importlib.import_module(module_name)
    # ruleid: DATA-NO-CODE-NAME
    kind = getattr(module, class_name)
    return kind(**options)


def handed_over(job):
    # todoruleid: DATA-NO-CODE
    return eval(job["formula"])


@site.post("/steps")
def from_a_table():
    job = request.get_json()
    step = STEPS.get(job["step"])
    if step is None:
        return "unknown step", 400
    # ok: DATA-NO-CODE
    return str(step(job["numbers"]))


@site.post("/listed")
def listed():
    name = request.form["report"]
    if name not in {"daily", "weekly"}:
        return "unknown report", 400
    # ok: DATA-NO-CODE
    return import_module(f"reports.{name}").make()


class Commands:
    def do(self, line: str):
        word = json.loads(line)["command"]
        if word not in ("start", "stop"):
            raise ValueError(word)
        # ok: DATA-NO-CODE
        return getattr(self, word)()


def constant():
    # ok: DATA-NO-CODE
    return import_module("shop.settings").DEBUG


def attribute(module_name):
    # ok: DATA-NO-CODE-NAME
    return getattr(import_module(module_name), "__version__", "unknown")


def public_api(name):
    # ok: DATA-NO-CODE-NAME
    return getattr(import_module("shop._api"), name)


def read(path):
    with open(path) as file:
        # ok: DATA-NO-CODE
        return json.load(file)["eval"]


def frame(table, text):
    # ok: DATA-NO-CODE
    return table.eval(json.loads(text)["query"])
