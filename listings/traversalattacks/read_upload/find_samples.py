"""Ways to open what a name points to, wherever that is, and honest look-alikes."""

import codecs
import json
import os
import re
from pathlib import Path

import aiofiles
import tornado.web
from django.http import FileResponse, HttpResponse
from fastapi import APIRouter
from flask import Flask, request, send_file
from werkzeug.utils import safe_join, secure_filename

app = Flask(__name__)
router = APIRouter()
UPLOADS = Path("/srv/uploads")
PAGES = {"home": "home.html", "help": "help.html"}


@app.route("/report")
def report():
    # ruleid: PATH-READ
    return send_file(os.path.join("/srv/reports", request.args["file"]))


def invoice(request):
    path = "/srv/invoices/" + request.GET.get("number") + ".pdf"
    # ruleid: PATH-READ
    return FileResponse(open(path, "rb"))


@router.get("/files/{name:path}")
async def read_file(name: str):
    # ruleid: PATH-READ
    async with aiofiles.open(f"/srv/files/{name}", mode="rb") as file:
        return await file.read()


class Log(tornado.web.RequestHandler):
    def get(self):
        wanted = self.get_argument("log")
        # ruleid: PATH-READ
        with codecs.open("/var/log/app/" + wanted, encoding="utf-8") as log:
            self.write(log.read())


async def image(request):
    path = UPLOADS / request.match_info["image"]
    # ruleid: PATH-READ
    return HttpResponse(path.read_bytes())


def load_template(folder, template_name):
    # ruleid: PATH-READ-JOIN
    path = os.path.join(folder, template_name)
    with open(path, encoding="utf-8") as file:
        return file.read()


class Wiki:
    def __init__(self, root: Path) -> None:
        self.root = root

    def page(self, slug: str) -> str:
        # ruleid: PATH-READ-JOIN
        return (self.root / slug).read_text(encoding="utf-8")

    async def attachment(self, *, filename: str | None = None) -> bytes:
        if filename is None or filename.startswith("/"):
            raise LookupError(filename)
        # ruleid: PATH-READ-JOIN
        wanted = self.root.joinpath(filename)
        return wanted.read_bytes()


def stored(base, key):
    # ruleid: PATH-READ-JOIN
    return json.load(open(base + "/" + key))


def within(folder: str, name: str) -> str:
    path = os.path.realpath(os.path.join(folder, name))
    # ruleid: PATH-READ-PREFIX
    if not path.startswith(folder):
        raise PermissionError(name)
    return path


def is_inside(path, root):
    # ruleid: PATH-READ-PREFIX
    return os.path.commonprefix((os.path.abspath(path), root)) == root


def allowed(path: Path) -> bool:
    # ruleid: PATH-READ-PREFIX
    return str(path.resolve()).startswith(str(UPLOADS))


@app.get("/safe")
def joined_safely():
    # ok: PATH-READ
    return send_file(safe_join("/srv/reports", request.args["file"]))


@app.get("/known")
def known_page():
    name = PAGES[request.args.get("page", "home")]
    # ok: PATH-READ
    with open(os.path.join("/srv/pages", name)) as page:
        return page.read()


@app.get("/item/<int:number>")
def item(number: int):
    # ok: PATH-READ
    return send_file(f"/srv/items/{number}.json")


def checked(request):
    path = (UPLOADS / request.GET["name"]).resolve()
    if not path.is_relative_to(UPLOADS):
        raise PermissionError
    # ok: PATH-READ
    return HttpResponse(path.read_text())


def one_part(request):
    name = secure_filename(request.POST["name"])
    # ok: PATH-READ
    return HttpResponse((UPLOADS / name).read_bytes())


def matched(folder, name):
    if not re.fullmatch(r"[a-z0-9-]+", name):
        raise ValueError(name)
    # ok: PATH-READ-JOIN
    path = os.path.join(folder, name)
    with open(path) as file:
        return file.read()


def contained(folder: Path, name: str) -> str:
    # ok: PATH-READ-JOIN
    path = (folder / name).resolve()
    if folder.resolve() not in path.parents:
        raise ValueError(name)
    return path.read_text()


def settings(home: Path) -> str:
    # ok: PATH-READ-JOIN
    path = home / "settings.toml"
    return path.read_text()


def write_script(folder, script_name, text):
    # ok: PATH-READ-JOIN
    target = os.path.join(folder, script_name)
    with open(target, "w") as file:
        file.write(text)


def with_separator(folder: str, name: str) -> str:
    path = os.path.realpath(os.path.join(folder, name))
    # ok: PATH-READ-PREFIX
    if not path.startswith(folder + os.sep):
        raise PermissionError(name)
    return path


def by_parts(folder: str, path: str) -> bool:
    # ok: PATH-READ-PREFIX
    return os.path.commonpath([os.path.realpath(path), folder]) == folder


def with_slash(root: str, path: str) -> None:
    prefix = os.path.join(root, "")
    # ok: PATH-READ-PREFIX
    if not os.path.realpath(path).startswith(prefix):
        raise PermissionError(path)


def hidden(name: str) -> bool:
    # ok: PATH-READ-PREFIX
    return not os.path.normpath(name).startswith(".")


def shared_words(names):
    # ok: PATH-READ-PREFIX
    return os.path.commonprefix(names)


class Cache:
    def get(self, key: str) -> bytes:
        self.wanted = key
        return self.read()

    def read(self) -> bytes:
        # todoruleid: PATH-READ-JOIN
        return (UPLOADS / self.wanted).read_bytes()


@app.get("/own")
def own_check():
    name = request.args["name"]
    refuse_dots(name)
    # todook: PATH-READ
    return send_file("/srv/own/" + name)


def refuse_dots(name):
    if not re.fullmatch("[a-z]+", name):
        raise ValueError(name)
