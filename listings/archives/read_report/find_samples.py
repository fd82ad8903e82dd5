"""More ways to unpack without an end, and code that stops in time."""

import io
import shutil
import sys
import tarfile
import urllib.request
import zipfile as z
from io import BytesIO
from zipfile import ZipFile

import requests
from fastapi import FastAPI, UploadFile
from flask import Flask, request

app = FastAPI()
site = Flask(__name__)
LIMIT = 1_000_000


@site.post("/import")
def import_sheet():
    book = ZipFile(request.files["book"])
    # ruleid: ARCHIVE-TOTAL
    return book.read("xl/workbook.xml")


@app.post("/photos")
async def photos(album: UploadFile):
    kept = []
    with z.ZipFile(album.file) as archive:
        for entry in archive.infolist():
            with archive.open(entry) as photo:
                # ruleid: ARCHIVE-TOTAL
                kept.append(photo.read())
    return {"kept": len(kept)}


def fetch_model(url, folder):
    answer = requests.get(url, timeout=30)
    archive = ZipFile(BytesIO(answer.content))
    # ruleid: ARCHIVE-TOTAL
    archive.extractall(folder)


def members_of(body: bytes) -> dict[str, bytes]:
    stream = io.BytesIO(body)
    with tarfile.open(fileobj=stream, mode="r:gz") as archive:
        # ruleid: ARCHIVE-TOTAL
        return {m.name: archive.extractfile(m).read() for m in archive if m.isfile()}


class Mailbox:
    def attachments(self, part):
        payload = part.get_payload(decode=True)
        with ZipFile(io.BytesIO(payload)) as archive:
            for name in archive.namelist():
                part = archive.open(name)
                # ruleid: ARCHIVE-TOTAL
                yield name, part.read(5 * 1024 * 1024)


def to_disk(request, folder):
    with ZipFile(request.FILES["backup"]) as archive:
        for entry in archive.infolist():
            with (
                archive.open(entry) as source,
                open(folder / entry.filename, "xb") as out,
            ):
                # ruleid: ARCHIVE-TOTAL
                shutil.copyfileobj(source, out)


def latest(url):
    with urllib.request.urlopen(url) as answer:
        packed = BytesIO(answer.read())
    with z.ZipFile(packed) as archive:
        # ruleid: ARCHIVE-TOTAL
        return archive.read(archive.namelist()[0])


def open_document(path):
    with ZipFile(path) as document:
        # ruleid: ARCHIVE-TOTAL-FILE
        return document.read("word/document.xml")


def main():
    with tarfile.open(sys.argv[1]) as archive:
        # ruleid: ARCHIVE-TOTAL-FILE
        archive.extractall(sys.argv[2], filter="data")


def handed_over(archive: ZipFile):
    # todoruleid: ARCHIVE-TOTAL
    return archive.read("manifest.json")


def with_a_budget(body: bytes) -> dict[str, bytes]:
    left, found = LIMIT, {}
    with ZipFile(io.BytesIO(body)) as archive:
        for entry in archive.infolist():
            with archive.open(entry) as part:
                # ok: ARCHIVE-TOTAL
                content = part.read(left + 1)
            left -= len(content)
            if left < 0:
                raise ValueError("too large")
            found[entry.filename] = content
    return found


def in_chunks(body: bytes, out) -> None:
    total = 0
    with ZipFile(io.BytesIO(body)) as archive:
        for entry in archive.infolist():
            with archive.open(entry) as part:
                # ok: ARCHIVE-TOTAL
                while chunk := part.read(65536):
                    total += len(chunk)
                    if total > LIMIT:
                        raise ValueError("too large")
                    out.write(chunk)


def names_only(upload: bytes):
    with ZipFile(io.BytesIO(upload)) as archive:
        # ok: ARCHIVE-TOTAL
        return archive.namelist()


def our_own(template_name):
    with ZipFile("templates.zip") as archive:
        # ok: ARCHIVE-TOTAL-FILE
        return archive.read("letter.html")


def packs(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    # ok: ARCHIVE-TOTAL
    return buffer.read()


def reads_text(data: bytes) -> str:
    # ok: ARCHIVE-TOTAL
    return io.TextIOWrapper(io.BytesIO(data)).read()


def test_round_trip():
    archive = ZipFile(BytesIO(b"PK\x05\x06" + bytes(18)))
    # ok: ARCHIVE-TOTAL
    assert archive.read("a.txt") == b"a"
