"""Ways to save an upload under the name that it brings along, and honest look-alikes."""

import hashlib
import os
import secrets
import shutil
import uuid
from pathlib import Path

import aiofiles
from fastapi import UploadFile
from flask import request
from werkzeug.utils import secure_filename

UPLOADS = Path("/srv/uploads")


def flask_save():
    file = request.files["file"]
    # ruleid: PATH-WRITE
    file.save(os.path.join("/srv/uploads", file.filename))


def flask_save_cleaned():
    upload = request.files["photo"]
    # ruleid: PATH-WRITE
    upload.save(UPLOADS / secure_filename(upload.filename))


async def fastapi_save(file: UploadFile):
    # ruleid: PATH-WRITE
    async with aiofiles.open(f"/srv/uploads/{file.filename}", "wb") as out:
        await out.write(await file.read())


async def fastapi_copy(attachment: UploadFile):
    target = UPLOADS / Path(attachment.filename).name
    # ruleid: PATH-WRITE
    with target.open("wb") as out:
        shutil.copyfileobj(attachment.file, out)


def django_save(request):
    photo = request.FILES["photo"]
    # ruleid: PATH-WRITE
    with open("/srv/media/" + photo.name, mode="wb") as out:
        for chunk in photo.chunks():
            out.write(chunk)


def mail_attachments(message):
    for part in message.walk():
        if name := part.get_filename():
            # ruleid: PATH-WRITE
            (UPLOADS / name).write_bytes(part.get_payload(decode=True))


def tornado_save(self):
    for upload in self.request.files["docs"]:
        # ruleid: PATH-WRITE
        open(os.path.join("/srv/docs", upload["filename"]), "wb").write(upload["body"])


class Store:
    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, key: str, data: bytes) -> None:
        target = self.root.joinpath(key)
        # ruleid: PATH-WRITE-JOIN
        target.write_bytes(data)

    async def attach(self, filename: str, body: bytes) -> None:
        # ruleid: PATH-WRITE-JOIN
        async with aiofiles.open(os.path.join(self.root, filename), "wb") as out:
            await out.write(body)


def made_up_name():
    file = request.files["file"]
    # ok: PATH-WRITE
    file.save(UPLOADS / secrets.token_hex(16))


def made_up_with_ending():
    file = request.files["file"]
    ending = os.path.splitext(file.filename)[1]
    # ok: PATH-WRITE
    file.save(os.path.join("/srv/uploads", uuid.uuid4().hex + ending))


def made_up_in_front():
    file = request.files["file"]
    name = f"{uuid.uuid4().hex}-{secure_filename(file.filename)}"
    # ok: PATH-WRITE
    file.save(UPLOADS / name)


def created_new(folder: Path, file):
    path = folder / secure_filename(file.filename)
    # ok: PATH-WRITE
    with path.open("xb") as out:
        shutil.copyfileobj(file.stream, out)


def unpack(archive, folder):
    for info in archive.infolist():
        # ok: PATH-WRITE
        with open(os.path.join(folder, info.filename), "wb") as out:
            out.write(archive.read(info))


def logged(file):
    # ok: PATH-WRITE
    with open("/var/log/uploads", "a") as log:
        log.write("uploaded\n")


def keep_report(folder: Path, data: bytes) -> None:
    # ok: PATH-WRITE-JOIN
    (folder / "report.bin").write_bytes(data)


def by_content(folder: Path, name: str, data: bytes) -> str:
    path = folder / hashlib.sha256(data).hexdigest()
    # ok: PATH-WRITE-JOIN
    path.write_bytes(data)
    return name


def exclusive(folder: Path, name: str, data: bytes) -> None:
    # ok: PATH-WRITE-JOIN
    with open(folder / name, "xb") as out:
        out.write(data)


def numbered(folder: Path, number: int, text: str) -> None:
    # ok: PATH-WRITE-JOIN
    (folder / f"{number}.txt").write_text(text)


def renamed(folder: Path, filename: str, data: bytes) -> None:
    target = filename.lower()
    # todoruleid: PATH-WRITE-JOIN
    (folder / target).write_bytes(data)
