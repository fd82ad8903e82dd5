"""Bytes that are searched before they become text, and honest look-alikes."""

import codecs
import re
from pathlib import Path

SCRIPT = re.compile(rb"<\s*script", re.IGNORECASE)


def comment(raw: bytes, charset: str) -> str:
    # ruleid: OPEN-DECODE-FIRST
    if b"<script" in raw.lower():
        raise ValueError("no scripts")
    return raw.decode(charset)


def upload(path: Path, declared: str | None) -> str:
    raw = path.read_bytes()
    # ruleid: OPEN-DECODE-FIRST
    if SCRIPT.search(raw):
        raise ValueError(path)
    text = str(raw, declared or "utf-8")
    return text.strip()


async def profile(request):
    body = await request.body()
    # ruleid: OPEN-DECODE-FIRST
    if re.match(rb"\s*<!DOCTYPE", body):
        return None
    return body.decode("utf-8", errors="ignore")


class Importer:
    encoding = "utf-8"

    def read(self, chunk):
        # ruleid: OPEN-DECODE-FIRST
        if b"../" in chunk or b"javascript:" in chunk:
            raise ValueError("forbidden")
        self.text = codecs.decode(chunk, self.encoding, "replace")


def mail_body(part):
    payload = part.get_payload(decode=True)
    # ruleid: OPEN-DECODE-FIRST
    if payload.find(b"<img") >= 0:
        raise ValueError("no pictures")
    return payload.decode(encoding=part.get_content_charset(), errors="replace")


def seven_bits(data):
    # ruleid: OPEN-DECODE-FIRST
    if re.findall(rb"[<>]", data):
        return ""
    return data.decode("utf-7")


def decoded_first(raw: bytes) -> str:
    text = raw.decode("utf-8")
    # ok: OPEN-DECODE-FIRST
    if "<script" in text.lower():
        raise ValueError("no scripts")
    return text


def own_choice(raw: bytes) -> str:
    # ok: OPEN-DECODE-FIRST
    if b"<" in raw:
        raise ValueError("no markup")
    return raw.decode("utf-8", errors="strict")


def is_binary(raw: bytes, charset: str) -> str | None:
    # ok: OPEN-DECODE-FIRST
    if b"\0" in raw:
        return None
    return raw.decode(charset)


def byte_order_mark(raw: bytes, charset: str) -> str:
    # ok: OPEN-DECODE-FIRST
    if raw.startswith(codecs.BOM_UTF8):
        raw = raw[3:]
    return raw.decode(charset)


def header(line: bytes, charset: str) -> str:
    # ok: OPEN-DECODE-FIRST
    if len(line) > 1000:
        raise ValueError("too long")
    return line.decode(charset)


def listed(raw: bytes, charset: str) -> str:
    # ok: OPEN-DECODE-FIRST
    if charset not in ("utf-8", "latin-1"):
        raise ValueError(charset)
    return raw.decode(charset)


def two_functions(raw: bytes, charset: str) -> str:
    # todoruleid: OPEN-DECODE-FIRST
    refuse_markup(raw)
    return raw.decode(charset)


def refuse_markup(raw: bytes) -> None:
    if b"<" in raw:
        raise ValueError("no markup")
