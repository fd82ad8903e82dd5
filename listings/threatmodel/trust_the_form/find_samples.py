"""More ways to mix what users send with what the program knows, and code that keeps both apart."""

import requests
from fastapi import FastAPI, Request
from flask import Flask, request, session
from flask import session as visit

site = Flask(__name__)
app = FastAPI()
THEMES = {"light", "dark"}
FIELDS = ("name", "city")


@site.post("/preferences")
def preferences():
    # ruleid: MODEL-SEPARATE
    session.update(request.form)
    return "kept"


@site.post("/language")
def language():
    # ruleid: MODEL-SEPARATE
    session["language"] = request.form.get("language", "en")
    return "kept"


def choose(request):
    # ruleid: MODEL-SEPARATE
    request.session["shop"] = request.GET["shop"]
    return request.session["shop"]


@app.post("/profile")
async def profile(request: Request):
    sent = await request.json()
    # ruleid: MODEL-SEPARATE
    request.session.update(**sent)
    return {}


class Account:
    def change(self):
        for field, value in request.get_json().items():
            # ruleid: MODEL-SEPARATE
            setattr(self, field, value)

    def change_at_once(self, request):
        # ruleid: MODEL-SEPARATE
        self.__dict__.update(request.POST.dict())


def remember(session, values: dict):
    # ruleid: MODEL-SEPARATE-PARAMETER
    session |= values


def remember_some(session: dict, form: dict) -> None:
    # ruleid: MODEL-SEPARATE-PARAMETER
    session.update({key: form[key] for key in form if not key.startswith("_")})


def remember_one(store, form, default="light"):
    # ruleid: MODEL-SEPARATE-PARAMETER
    store.session["theme"] = form["theme"]


def under_another_name(sent):
    # todoruleid: MODEL-SEPARATE-PARAMETER
    visit.update(sent)


@site.post("/theme")
def theme():
    chosen = request.form.get("theme")
    if chosen not in THEMES:
        return "no such theme", 400
    # ok: MODEL-SEPARATE
    session["theme"] = chosen
    return "kept"


@site.post("/page")
def page_size():
    # ok: MODEL-SEPARATE
    session["size"] = int(request.args["size"])
    return "kept"


@site.post("/address")
def address():
    sent = {key: value for key, value in request.form.items() if key in FIELDS}
    # ok: MODEL-SEPARATE
    session.update(sent)
    return "kept"


def sign_in(session, user):
    # ok: MODEL-SEPARATE-PARAMETER
    session["user"] = user.id


def defaults(session):
    # ok: MODEL-SEPARATE-PARAMETER
    session.update({"language": "en", "theme": "light"})


def kept_apart(session, form):
    # ok: MODEL-SEPARATE-PARAMETER
    session["preferences"] = {"theme": THEMES & {form.get("theme")}}


def http(headers):
    client = requests.Session()
    # ok: MODEL-SEPARATE-PARAMETER
    client.headers.update(headers)
    return client


def only_fields(account, form):
    for field in FIELDS:
        # ok: MODEL-SEPARATE
        setattr(account, field, form[field])
