"""More ways to keep an upload under the sender's name, and code that gives it a name of its own."""

import hashlib
import mimetypes
import os
import secrets
import shutil
import uuid
from pathlib import Path

import boto3
from fastapi import FastAPI, UploadFile
from flask import Flask, request
from werkzeug.datastructures import FileStorage
from werkzeug.utils import secure_filename

site = Flask(__name__)
app = FastAPI()
ALLOWED = {"png", "jpg"}
MEDIA = Path("/srv/media")


@site.post("/upload")
def upload():
    file = request.files["file"]
    # ruleid: UPLOAD-OWN-NAME
    file.save(os.path.join(site.config["UPLOADS"], file.filename))
    return "kept"


@app.post("/files")
async def receive(document: UploadFile):
    # ruleid: UPLOAD-OWN-NAME
    target = MEDIA / document.filename
    with target.open("wb") as out:
        shutil.copyfileobj(document.file, out)
    return {"kept": target.name}


def attach(request):
    for attachment in request.FILES.getlist("attachments"):
        # ruleid: UPLOAD-OWN-NAME
        with open(f"{MEDIA}/{attachment.name}", "wb") as out:
            for chunk in attachment.chunks():
                out.write(chunk)


class Gallery:
    bucket = "gallery"

    def add(self, picture: FileStorage) -> None:
        s3 = boto3.client("s3")
        # ruleid: UPLOAD-OWN-NAME
        s3.upload_fileobj(picture.stream, self.bucket, picture.filename)

    def add_with_extension(self, picture: FileStorage) -> None:
        extension = os.path.splitext(picture.filename)[1]
        # ruleid: UPLOAD-OWN-NAME
        picture.save(MEDIA / (uuid.uuid4().hex + extension))


def keep(folder, filename, content):
    if filename.endswith((".exe", ".bat")):
        raise ValueError("not allowed")
    # ruleid: UPLOAD-OWN-NAME-CHECKED
    path = os.path.join(folder, os.path.basename(filename))
    with open(path, "wb") as out:
        out.write(content)


def keep_document(name: str, stream) -> Path:
    kind = mimetypes.guess_type(name)[0]
    if kind != "application/pdf":
        raise ValueError("not a document")
    # ruleid: UPLOAD-OWN-NAME-CHECKED
    path = MEDIA / name
    with path.open("xb") as out:
        shutil.copyfileobj(stream, out)
    return path


def keep_elsewhere(file):
    # todoruleid: UPLOAD-OWN-NAME
    file.save(place_for(file.filename))


def place_for(name):
    return os.path.join("/srv/media", name)


@site.post("/picture")
def picture():
    sent = request.files["picture"]
    extension = sent.filename.rpartition(".")[2].lower()
    if extension not in ALLOWED:
        return "no picture", 400
    # ok: UPLOAD-OWN-NAME
    sent.save(os.path.join("/srv/media", f"{secrets.token_hex(16)}.{extension}"))
    return "kept"


@app.post("/by-hash")
async def by_hash(document: UploadFile):
    data = await document.read()
    # ok: UPLOAD-OWN-NAME
    target = MEDIA / hashlib.sha256(data).hexdigest()
    target.write_bytes(data)
    return {"name": document.filename}


@site.post("/listed")
def listed():
    file = request.files["file"]
    if file and is_allowed(file.filename):
        name = secure_filename(file.filename)
        # ok: UPLOAD-OWN-NAME
        file.save(os.path.join("/srv/media", name))
    return "kept"


def is_allowed(name):
    # ok: UPLOAD-OWN-NAME
    return "." in name and name.rsplit(".", 1)[1].lower() in ALLOWED


def from_a_table(request):
    sent = request.FILES["report"]
    extension = {"application/pdf": ".pdf"}.get(sent.content_type, ".bin")
    # ok: UPLOAD-OWN-NAME
    path = MEDIA / (uuid.uuid4().hex + extension)
    path.write_bytes(sent.read())


def write_report(folder: Path, name: str, rows: list[str]) -> None:
    # ok: UPLOAD-OWN-NAME-CHECKED
    (folder / f"{name}.csv").write_text("\n".join(rows))


def read_text(folder: Path, name: str) -> str:
    if not name.endswith(".txt"):
        raise ValueError(name)
    # ok: UPLOAD-OWN-NAME-CHECKED
    return (folder / name).read_text()


def listed_extension(folder: Path, name: str, data: bytes) -> Path:
    extension = Path(name).suffix.lower()
    if extension not in {".png", ".gif"}:
        raise ValueError("no picture")
    # ok: UPLOAD-OWN-NAME-CHECKED
    path = folder / (secrets.token_hex(16) + extension)
    path.write_bytes(data)
    return path
