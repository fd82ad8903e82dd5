import json
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler
from urllib.parse import quote

from django.http import HttpResponse
from flask import Flask, Response, make_response, request
from itsdangerous import URLSafeSerializer

app = Flask(__name__)
THEMES = {"light": "1", "dark": "2"}


@app.get("/language")
def language():
    answer = make_response("ok")
    # ruleid: HEADER-ENCODE-COOKIES
    answer.headers["Set-Cookie"] = "lang=" + request.args["lang"] + "; Path=/"
    return answer


class Handler(BaseHTTPRequestHandler):
    def remember(self, name, value):
        # ruleid: HEADER-ENCODE-COOKIES
        self.send_header("Set-Cookie", "%s=%s; HttpOnly" % (name, value))


def application(environ, start_response, user: str = "") -> list[bytes]:
    # ruleid: HEADER-ENCODE-COOKIES
    headers = [("Content-Type", "text/plain"), ("set-cookie", f"user={user}; Secure")]
    start_response("200 OK", headers)
    return []


async def send(writer, name):
    short = name.strip()[:20]
    # ruleid: HEADER-ENCODE-COOKIES
    writer.write(f"HTTP/1.1 200 OK\r\nSet-Cookie: name={short}\r\n\r\n".encode())


def print_cookie(basket):
    # ruleid: HEADER-ENCODE-COOKIES
    print("Set-Cookie: basket={}; Path=/".format(basket))


def jar(path):
    cookies = SimpleCookie()
    cookies["seen"] = "1"
    # ruleid: HEADER-ENCODE-COOKIES
    cookies["seen"]["path"] = path
    return cookies.output()


def for_domain(request):
    response = HttpResponse("ok")
    # ruleid: HEADER-ENCODE-COOKIES-ATTRIBUTE
    response.set_cookie("seen", "1", domain=request.GET["domain"])
    return response


def asgi(theme):
    # ruleid: HEADER-ENCODE-COOKIES
    return Response("ok", headers={"Set-Cookie": f"theme={theme}"})


class Page:
    def header(self):
        # todoruleid: HEADER-ENCODE-COOKIES
        return f"Set-Cookie: theme={self.theme}; Path=/"


@app.get("/theme")
def theme():
    answer = make_response("ok")
    # ok: HEADER-ENCODE-COOKIES
    # ok: HEADER-ENCODE-COOKIES-ATTRIBUTE
    answer.set_cookie("theme", request.args["theme"], secure=True, samesite="Lax")
    return answer


def encoded(theme):
    # ok: HEADER-ENCODE-COOKIES
    return f"Set-Cookie: theme={quote(theme)}; Path=/"


def from_a_list(theme):
    if theme not in THEMES:
        raise ValueError(theme)
    # ok: HEADER-ENCODE-COOKIES
    return f"Set-Cookie: theme={theme}; Path=/"


def looked_up(theme):
    # ok: HEADER-ENCODE-COOKIES
    return "Set-Cookie: theme=%s; Path=/" % THEMES[theme]


def signed(key, user):
    # ok: HEADER-ENCODE-COOKIES
    return f"Set-Cookie: user={URLSafeSerializer(key).dumps(user)}; HttpOnly"


def by_class(theme):
    cookies = SimpleCookie()
    # ok: HEADER-ENCODE-COOKIES
    cookies["theme"] = theme
    cookies["theme"]["path"] = "/"
    return cookies.output()


def age(seconds: int) -> str:
    # ok: HEADER-ENCODE-COOKIES
    return f"Set-Cookie: seen=1; Max-Age={seconds}"


def read(headers):
    # ok: HEADER-ENCODE-COOKIES
    return headers["Set-Cookie"].partition(";")[0]


def expected(client, theme):
    # ok: HEADER-ENCODE-COOKIES
    assert client.get("/").headers["Set-Cookie"] == f"theme={theme}; Path=/"


def passed_on(upstream, response):
    # ok: HEADER-ENCODE-COOKIES
    response.headers["Set-Cookie"] = upstream.headers["Set-Cookie"]


def deleted(name: str) -> dict[str, str]:
    # todook: HEADER-ENCODE-COOKIES
    return {"Set-Cookie": f"{name}=; Max-Age=0"}
