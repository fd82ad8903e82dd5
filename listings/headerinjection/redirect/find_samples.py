import base64
import urllib.parse
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, parse_qsl, quote, unquote, unquote_plus, urlencode, urlsplit

from flask import redirect, request


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlsplit(self.path).query)
        self.send_response(302)
        # ruleid: HEADER-CHECK-DECODED
        self.send_header("Location", query["next"][0])
        self.end_headers()

    def do_HEAD(self):
        name = urllib.parse.unquote(self.path).rpartition("/")[2]
        self.send_response(200)
        # ruleid: HEADER-CHECK-DECODED
        self.send_header("Content-Disposition", f"attachment; filename={name}")
        self.end_headers()

    def do_POST(self):
        # ok: HEADER-CHECK-DECODED
        self.send_header("Location", quote(unquote(self.path), safe="/"))


def application(environ, start_response):
    page = unquote_plus(environ["QUERY_STRING"])
    # ruleid: HEADER-CHECK-DECODED
    start_response("303 See Other", [("Content-Length", "0"), ("Location", page)])
    return []


async def serve(reader, writer):
    line = (await reader.readline()).decode()
    target = unquote(line.split()[1])
    # ruleid: HEADER-CHECK-DECODED
    writer.write(f"HTTP/1.1 301 Moved\r\nLocation: https://example.org{target}\r\n\r\n".encode())


def forward(query, token):
    fields = dict(parse_qsl(query))
    # ruleid: HEADER-CHECK-DECODED
    return "GET / HTTP/1.1\r\nHost: api.example.org\r\nX-User: %s\r\n\r\n" % fields["user"]


def decoded(cookie):
    user = base64.b64decode(cookie).decode("latin-1")
    # ruleid: HEADER-CHECK-DECODED
    return "X-User: " + user + "\r\n"


def through_socket(sock):
    # ruleid: HEADER-CHECK-DECODED
    sock.sendall("HTTP/1.0 302 Found\r\nLocation: {}\r\n\r\n".format(request.args["url"]).encode())


def half(query):
    # ruleid: HEADER-CHECK-DECODED-BEFORE
    page = parse_qs(query)["page"][0].replace("\n", "")
    if not page.startswith("/"):
        raise ValueError(page)
    # ruleid: HEADER-CHECK-DECODED
    return f"Location: {page}\r\n"


def elsewhere(page):
    # todoruleid: HEADER-CHECK-DECODED
    return f"HTTP/1.1 303 See Other\r\nLocation: {page}\r\n\r\n"


def by_framework():
    # ok: HEADER-CHECK-DECODED
    return redirect(request.args["next"])


def encoded_again(query):
    page = quote(parse_qs(query)["page"][0])
    # ok: HEADER-CHECK-DECODED
    return f"HTTP/1.1 303 See Other\r\nLocation: {page}\r\n\r\n"


def query_again(query):
    fields = parse_qsl(query)
    # ok: HEADER-CHECK-DECODED
    return f"HTTP/1.1 303 See Other\r\nLocation: /search?{urlencode(fields)}\r\n\r\n"


def listed(query):
    page = parse_qs(query)["page"][0]
    if page not in PAGES:
        raise ValueError(page)
    # ok: HEADER-CHECK-DECODED
    return f"HTTP/1.1 303 See Other\r\nLocation: /{page}\r\n\r\n"


def length(data):
    body = base64.b64decode(data)
    # ok: HEADER-CHECK-DECODED
    return f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode()


def body(query):
    name = parse_qs(query)["name"][0]
    # ok: HEADER-CHECK-DECODED
    return f"Hello {name}, how are you?\r\n"


def number(query):
    page = int(parse_qs(query)["page"][0])
    # ok: HEADER-CHECK-DECODED
    return f"HTTP/1.1 303 See Other\r\nLocation: /page/{page}\r\n\r\n"


def looked_up(query):
    # ok: HEADER-CHECK-DECODED
    return "Location: %s\r\n" % PAGES[parse_qs(query)["page"][0]]


def checked(path):
    page = unquote(path)
    if not page.isprintable():
        raise ValueError(path)
    # ok: HEADER-CHECK-DECODED
    return f"Location: {page}\r\n"


def unchecked(path):
    # ruleid: HEADER-CHECK-DECODED-BEFORE
    target = unquote(path)
    # ruleid: HEADER-CHECK-DECODED
    answer = f"HTTP/1.1 301 Moved\r\nLocation: {target}\r\n\r\n"
    return answer.encode()


def count_of(query):
    # ok: HEADER-CHECK-DECODED-BEFORE
    count = int(parse_qs(query)["count"][0])
    # ok: HEADER-CHECK-DECODED
    return f"X-Count: {count}\r\n"


def quoted_later(query):
    # ok: HEADER-CHECK-DECODED-BEFORE
    page = parse_qs(query)["page"][0]
    page = urllib.parse.quote(page)
    return f"Location: {page}\r\n"
