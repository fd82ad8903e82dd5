"""Paths that are checked before they are decoded, and honest look-alikes."""

import os
import posixpath
import re
import urllib.parse
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import quote, unquote, unquote_plus
from urllib.request import url2pathname

ROOT = Path("/srv/www")


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        path = self.path.lstrip("/")
        # ruleid: PATH-DECODE
        if ".." in path:
            self.send_error(403)
            return
        name = urllib.parse.unquote(path)
        # ruleid: PATH-DECODE-OPEN
        self.wfile.write((ROOT / name).read_bytes())


def asset(url_path: str) -> Path:
    # ruleid: PATH-DECODE
    if "../" not in url_path:
        return ROOT / unquote_plus(url_path)
    raise PermissionError(url_path)


async def page(scope):
    raw = scope["raw_path"].decode()
    # ruleid: PATH-DECODE
    if raw.startswith("//") or "/../" in raw:
        raise PermissionError
    return ROOT.joinpath(url2pathname(raw))


def normalised(raw):
    # ruleid: PATH-DECODE
    clean = posixpath.normpath(raw)
    return os.path.join("/srv/www", unquote(clean))


def download(request):
    wanted = request.args["file"]
    # ruleid: PATH-DECODE
    if os.path.isabs(wanted):
        raise PermissionError(wanted)
    target = os.path.join("/srv/files", urllib.parse.unquote(wanted))
    # ruleid: PATH-DECODE-OPEN
    return open(target, "rb")


def static(path_info):
    name = unquote(path_info)
    # ruleid: PATH-DECODE-OPEN
    with open(os.path.join("static", name.lstrip("/"))) as file:
        return file.read()


def checked_twice(path_info):
    name = unquote(path_info)
    if name.startswith("/"):
        raise PermissionError(name)
    # ruleid: PATH-DECODE-OPEN
    return (ROOT / name).read_text()


def decoded_first(url_path: str) -> str:
    # ok: PATH-DECODE
    name = unquote(url_path)
    path = (ROOT / name).resolve()
    if not path.is_relative_to(ROOT):
        raise PermissionError(name)
    # ok: PATH-DECODE-OPEN
    return path.read_text()


def query(text: str) -> str:
    # ok: PATH-DECODE
    if text.startswith("?"):
        text = text[1:]
    return unquote_plus(text)


def one_name(url_path: str) -> bytes:
    name = os.path.basename(unquote(url_path))
    # ok: PATH-DECODE-OPEN
    return (ROOT / name).read_bytes()


def listed(url_path: str) -> str:
    name = unquote(url_path)
    if not re.fullmatch(r"[a-z]+\.html", name):
        raise KeyError(name)
    # ok: PATH-DECODE-OPEN
    with open(ROOT / name) as file:
        return file.read()


def link(name: str) -> str:
    # ok: PATH-DECODE
    if ".." in name:
        raise ValueError(name)
    return "/files/" + quote(name)


def cookie(value: str) -> str:
    # ok: PATH-DECODE
    return unquote(value)


def in_two_steps(raw: str) -> Path:
    # todoruleid: PATH-DECODE
    refuse_dots(raw)
    return ROOT / unquote(raw)


def refuse_dots(raw: str) -> None:
    if ".." in raw:
        raise PermissionError(raw)
