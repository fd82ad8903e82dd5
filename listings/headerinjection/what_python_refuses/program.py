"""What the standard library does with a line break in a header, place by place."""

import http.client
from collections.abc import Callable
from email.message import EmailMessage, Message
from email.policy import SMTP
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler
from wsgiref.headers import Headers

BREAK = "a\r\nInjected: yes"


def request(path: str, value: str) -> bytes:
    connection = http.client.HTTPConnection("localhost")
    connection.putrequest("GET", path)
    connection.putheader("X", value)
    return b"\r\n".join(connection._buffer)  # type: ignore[attr-defined]


def mail(made: Message, name: str, value: str) -> bytes:
    made[name] = value
    return made.as_bytes()


def answer(value: str) -> bytes:
    handler = BaseHTTPRequestHandler.__new__(BaseHTTPRequestHandler)
    handler.request_version = "HTTP/1.1"
    handler.send_header("X", value)
    return b"".join(handler._headers_buffer)  # type: ignore[attr-defined]


def cookie(value: str, path: str) -> bytes:
    made = SimpleCookie()
    made["x"] = value
    made["x"]["path"] = path
    return made.output().encode()


COMMENT = f"<a@b.example>(Injected:yes,{'y' * 200})"
PLACES: dict[str, Callable[[], bytes]] = {
    "http.client, header": lambda: request("/", BREAK),
    "http.client, path": lambda: request(f"/{BREAK}", "a"),
    "EmailMessage": lambda: mail(EmailMessage(), "Subject", BREAK),
    "EmailMessage, encoded word": lambda: mail(
        EmailMessage(SMTP), "Subject", "=?utf-8?q?a=0D=0AInjected:_yes?="
    ),
    "EmailMessage, long comment": lambda: mail(EmailMessage(SMTP), "Reply-To", COMMENT),
    "Message, the older class": lambda: mail(Message(), "Subject", BREAK),
    "wsgiref.headers": lambda: bytes(Headers([("X", BREAK)])),
    "http.server, send_header": lambda: answer(BREAK),
    "http.cookies, value": lambda: cookie(BREAK, "/"),
    "http.cookies, path": lambda: cookie("a", BREAK),
    "http.cookies, path with ;": lambda: cookie("a", "/; Domain=b.example"),
}

for place, write in PLACES.items():
    try:
        lines = write().splitlines()
    except Exception as error:
        print(f"{place:<28} {type(error).__name__}")
    else:
        injected = any(line.startswith(b"Injected") for line in lines)
        attribute = any(b"; Domain=" in line for line in lines)
        print(f"{place:<28} {'INJECTED' if injected or attribute else 'harmless'}")
