"""More ways to decode a picture of any size, and code that looks at its size first."""

import io
import math
import urllib.request
from io import BytesIO
from pathlib import Path

import numpy as np
import PIL.Image
from fastapi import FastAPI, UploadFile
from flask import Flask, request
from PIL import Image, ImageOps
from PIL import Image as PillowImage

site = Flask(__name__)
app = FastAPI()
MOST_PIXELS = 16_000_000


@site.post("/avatar")
def avatar():
    image = Image.open(request.files["avatar"].stream)
    # ruleid: UPLOAD-LOOK-BEFORE-DECODING
    image.thumbnail((128, 128))
    out = io.BytesIO()
    # ruleid: UPLOAD-LOOK-BEFORE-DECODING
    image.save(out, "PNG")
    return out.getvalue()


@app.post("/classify")
async def classify(file: UploadFile):
    picture = PIL.Image.open(BytesIO(await file.read()))
    # ruleid: UPLOAD-LOOK-BEFORE-DECODING
    return {"mean": float(np.asarray(picture).mean())}


class Photo:
    def rotated(self, data: bytes):
        stream = io.BytesIO(data)
        with PillowImage.open(stream) as photo:
            # ruleid: UPLOAD-LOOK-BEFORE-DECODING
            return ImageOps.exif_transpose(photo)


def cover(request):
    upload = request.FILES["cover"]
    if upload.size > 2_000_000:
        raise ValueError("too large")
    # ruleid: UPLOAD-LOOK-BEFORE-DECODING
    return Image.open(upload).convert("RGB")


def preview(address):
    picture = Image.open(urllib.request.urlopen(address))
    if max(picture.size) > 1_000_000:
        raise ValueError("too large")
    # ruleid: UPLOAD-LOOK-BEFORE-DECODING
    return picture.resize((64, 64))


def scans():
    # ruleid: UPLOAD-LOOK-BEFORE-DECODING-NO-LIMIT
    Image.MAX_IMAGE_PIXELS = None
    return Image.open("map.tif")


def by_path(path: Path):
    # todoruleid: UPLOAD-LOOK-BEFORE-DECODING
    return Image.open(path).convert("L")


def measured(data: bytes):
    with Image.open(io.BytesIO(data), formats=["PNG"]) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise ValueError("too large")
        # ok: UPLOAD-LOOK-BEFORE-DECODING
        return picture.convert("RGB")


def multiplied(data: bytes):
    picture = Image.open(io.BytesIO(data))
    if math.prod(picture.size) > MOST_PIXELS:
        raise ValueError("too large")
    # ok: UPLOAD-LOOK-BEFORE-DECODING
    return picture.resize((64, 64))


def small_sides(data: bytes):
    picture = Image.open(io.BytesIO(data))
    if picture.width > 4096 or picture.height > 4096:
        raise ValueError("too large")
    # ok: UPLOAD-LOOK-BEFORE-DECODING
    return picture.rotate(90)


def only_looks(data: bytes):
    picture = Image.open(io.BytesIO(data))
    # ok: UPLOAD-LOOK-BEFORE-DECODING
    return picture.format, picture.size


def our_logo():
    # ok: UPLOAD-LOOK-BEFORE-DECODING
    return Image.open("static/logo.png").convert("RGB")


def drawn(width: int, height: int):
    picture = Image.new("RGB", (width, height))
    # ok: UPLOAD-LOOK-BEFORE-DECODING
    return picture.convert("L")


def chart(figure):
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png")
    # ok: UPLOAD-LOOK-BEFORE-DECODING
    return Image.open(buffer).convert("RGB")


def test_one_pixel():
    picture = Image.open(io.BytesIO(b"GIF89a\x01\x00\x01\x00"))
    # ok: UPLOAD-LOOK-BEFORE-DECODING
    picture.load()


def limited():
    # ok: UPLOAD-LOOK-BEFORE-DECODING-NO-LIMIT
    Image.MAX_IMAGE_PIXELS = 20_000_000
