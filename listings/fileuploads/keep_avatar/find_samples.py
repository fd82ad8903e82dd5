"""More ways to look at a picture and to keep its bytes, and code that draws it anew."""

import imghdr
import io
import zlib
from io import BytesIO
from pathlib import Path

import filetype
import magic
from flask import Flask, Response, request
from PIL import Image

site = Flask(__name__)
PNG = b"\x89PNG\r\n\x1a\n"


@site.post("/badge")
def badge():
    data = request.files["badge"].read()
    # ruleid: UPLOAD-PIXELS-ANEW
    if not data.startswith(PNG):
        return "no picture", 400
    Path("/srv/badges/new.png").write_bytes(data)
    return "kept"


class Gallery:
    kinds = {b"GIF8": "image/gif", b"\xff\xd8": "image/jpeg"}

    def add(self, data: bytes, store) -> None:
        # ruleid: UPLOAD-PIXELS-ANEW
        kind = imghdr.what(None, h=data)
        if kind is None:
            raise ValueError("no picture")
        store.save(f"picture.{kind}", data)

    async def show(self, data: bytes):
        # ruleid: UPLOAD-PIXELS-ANEW
        kind = magic.from_buffer(data, mime=True)
        if not kind.startswith("image/"):
            raise ValueError("no picture")
        return Response(data, mimetype=kind)


def keep(path, data):
    # ruleid: UPLOAD-PIXELS-ANEW
    kind = filetype.guess(data)
    if kind is None or not kind.mime.startswith("image/"):
        raise ValueError("no picture")
    with open(path, "wb") as out:
        out.write(data)


def verified(data: bytes) -> bytes:
    # ruleid: UPLOAD-PIXELS-ANEW
    Image.open(BytesIO(data)).verify()
    return data


def verified_later(path: Path, data: bytes) -> None:
    # ruleid: UPLOAD-PIXELS-ANEW
    try:
        picture = Image.open(io.BytesIO(data))
        picture.verify()
    except Exception:
        raise ValueError("no picture") from None
    path.write_bytes(data)


def first_bytes(data):
    # ruleid: UPLOAD-PIXELS-ANEW
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("no picture")
    return {"Content-Type": "image/png"}, data


def looks_right(data):
    return data.startswith(PNG)


def by_a_function(data):
    # todoruleid: UPLOAD-PIXELS-ANEW
    if not looks_right(data):
        raise ValueError("no picture")
    return data


def drawn_anew(data: bytes) -> bytes:
    # ok: UPLOAD-PIXELS-ANEW
    if not data.startswith(PNG):
        raise ValueError("no picture")
    with Image.open(BytesIO(data), formats=["PNG"]) as picture:
        drawn = BytesIO()
        picture.convert("RGB").resize((64, 64)).save(drawn, "PNG")
    return drawn.getvalue()


def parse_gzip(data: bytes) -> bytes:
    # ok: UPLOAD-PIXELS-ANEW
    if not data.startswith(b"\x1f\x8b"):
        return data
    return zlib.decompress(data, 31)


def is_png(data: bytes) -> bool:
    # ok: UPLOAD-PIXELS-ANEW
    if not data.startswith(PNG):
        return False
    return True


def kind_of(data: bytes) -> str:
    # ok: UPLOAD-PIXELS-ANEW
    return magic.from_buffer(data, mime=True)


def size_of(data: bytes):
    # ok: UPLOAD-PIXELS-ANEW
    with Image.open(BytesIO(data)) as picture:
        picture.verify()
        return picture.size


def without_prefix(text: str) -> str:
    # ok: UPLOAD-PIXELS-ANEW
    if not text.startswith("data:"):
        raise ValueError(text)
    return text
