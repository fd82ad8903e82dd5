"""Files that get their name before they are checked, and honest look-alikes."""

import hashlib
import os
import shutil
import tempfile
import urllib.request
from pathlib import Path

import aiofiles
import requests

MOST = 5_000_000


def fetch_model(url, path, sha256):
    # ruleid: TEMP-PUBLISH
    urllib.request.urlretrieve(url, path)
    with open(path, "rb") as file:
        found = hashlib.file_digest(file, "sha256")
    if found.hexdigest() != sha256:
        os.remove(path)
        raise ValueError("wrong checksum")


def install(url: str, target: Path, signature: bytes) -> None:
    # ruleid: TEMP-PUBLISH
    target.write_bytes(requests.get(url, timeout=10).content)
    if not verify_signature(target, signature):
        target.unlink()
        raise PermissionError(target)


class Mirror:
    async def store(self, name, body, digest):
        path = self.root / name
        total = hashlib.sha256()
        # ruleid: TEMP-PUBLISH
        async with aiofiles.open(path, "wb") as file:
            async for chunk in body:
                total.update(chunk)
                await file.write(chunk)
        if total.hexdigest() != digest:
            os.unlink(path)
            raise ValueError(name)


def download(response, path, expected):
    # ruleid: TEMP-PUBLISH
    with open(path, "wb") as file:
        shutil.copyfileobj(response, file)
    actual = md5sum(path)
    if actual != expected:
        raise OSError("the download is damaged")


def deploy(fresh, path, digest):
    # ruleid: TEMP-PUBLISH-EARLY
    shutil.move(fresh, path)
    if sha256_of(path) != digest:
        raise ValueError("wrong digest")


async def receive(file):
    # ruleid: TEMP-PUBLISH-MEMORY
    content = await file.read()
    if len(content) > MOST:
        raise ValueError("too large")
    return content


def gather(chunks):
    # ruleid: TEMP-PUBLISH-MEMORY
    data = b"".join(chunks)
    if len(data) >= MOST:
        raise ValueError("too large")
    return data


def checked_beside(response, path, expected):
    handle, fresh = tempfile.mkstemp(dir=os.path.dirname(path))
    total = hashlib.sha256()
    # ok: TEMP-PUBLISH
    with open(handle, "wb") as file:
        for chunk in response:
            total.update(chunk)
            file.write(chunk)
    if total.hexdigest() != expected:
        os.unlink(fresh)
        raise ValueError("wrong digest")
    # ok: TEMP-PUBLISH-EARLY
    os.replace(fresh, path)


def under_another_name(response, path, expected):
    beside = path + ".new"
    # ok: TEMP-PUBLISH
    with open(beside, "wb") as file:
        shutil.copyfileobj(response, file)
    if sha256_of(beside) != expected:
        raise ValueError("wrong digest")
    os.replace(beside, path)


def checked_in_memory(path: Path, content: bytes, expected: str) -> None:
    if hashlib.sha256(content).hexdigest() != expected:
        raise ValueError("wrong digest")
    # ok: TEMP-PUBLISH
    path.write_bytes(content)


def in_a_folder_of_its_own(url, expected):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "update")
        # ok: TEMP-PUBLISH
        urllib.request.urlretrieve(url, path)
        if sha256_of(path) != expected:
            raise ValueError("wrong digest")


def rotate(path):
    # ok: TEMP-PUBLISH-EARLY
    os.replace(path, path + ".1")
    if os.path.exists(path):
        raise OSError(path)


def bounded(stream):
    # ok: TEMP-PUBLISH-MEMORY
    content = stream.read(MOST + 1)
    if len(content) > MOST:
        raise ValueError("too large")
    return content


def all_of_them(parts):
    # ok: TEMP-PUBLISH-MEMORY
    data = b"".join(parts)
    if not data:
        raise ValueError("nothing came")
    return data


def quietly_named(url, path):
    # todoruleid: TEMP-PUBLISH
    urllib.request.urlretrieve(url, path)
    if not is_fine(path):
        raise ValueError(path)


def verify_signature(path, signature):
    return signature in path.read_bytes()


def is_fine(path):
    return os.path.getsize(path) > 0


def sha256_of(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def md5sum(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "md5").hexdigest()
