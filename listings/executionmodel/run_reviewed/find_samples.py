"""More ways to check a source file and to run something else, and code that runs the bytes it checked."""

import hashlib
import hmac
import importlib
import importlib.util as iu
import runpy
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

APPROVED: dict[str, str] = {}


def load(path, expected):
    with open(path, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    if digest != expected:
        raise ValueError(path)
    # ruleid: EXEC-CHECKED-BYTES
    return SourceFileLoader("plugin", path).load_module()


class Plugins:
    def __init__(self, key: bytes) -> None:
        self.key = key

    def run(self, path: Path, seal: bytes):
        if not hmac.compare_digest(
            hmac.new(self.key, path.read_bytes(), "sha256").digest(), seal
        ):
            raise PermissionError(path)
        # ruleid: EXEC-CHECKED-BYTES
        return runpy.run_path(str(path))

    async def load(self, path: Path):
        source = path.read_bytes()
        if hashlib.sha512(source).hexdigest() != APPROVED[path.name]:
            raise PermissionError(path)
        # ruleid: EXEC-CHECKED-BYTES
        return importlib.import_module(f"plugins.{path.stem}")


def start(path):
    if not verify_signature(path):
        raise PermissionError(path)
    # ruleid: EXEC-CHECKED-BYTES
    return subprocess.run([sys.executable, path], check=True)


def load_with_sum(name, path):
    found = sha256_of(path)
    if found == APPROVED.get(name):
        # ruleid: EXEC-CHECKED-BYTES
        spec = iu.spec_from_file_location(name, location=path)
        return spec.loader.load_module(name)


def checked_elsewhere(name, path):
    # todoruleid: EXEC-CHECKED-BYTES
    spec = iu.spec_from_file_location(name, path)
    return iu.module_from_spec(spec)


def verify_signature(path):
    return hmac.compare_digest(Path(path).read_bytes()[:32], b"")


def sha256_of(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def the_checked_bytes(path: Path, expected: str) -> ModuleType:
    source = path.read_bytes()
    if hashlib.sha256(source).hexdigest() != expected:
        raise PermissionError(path)
    module = ModuleType(path.stem)
    # ok: EXEC-CHECKED-BYTES
    exec(compile(source, str(path), "exec"), module.__dict__)
    return module


def no_check(path):
    # ok: EXEC-CHECKED-BYTES
    return runpy.run_path(path)


def another_file(manifest: Path, path: Path):
    digest = hashlib.sha256(manifest.read_bytes()).hexdigest()
    print(digest)
    # ok: EXEC-CHECKED-BYTES
    return iu.spec_from_file_location(path.stem, path)


def our_own(path: Path):
    if hashlib.sha256(path.read_bytes()).hexdigest() not in APPROVED:
        raise PermissionError(path)
    # ok: EXEC-CHECKED-BYTES
    return importlib.import_module("shop.plugins")


def data(path: Path, expected):
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != expected:
        raise ValueError(path)
    # ok: EXEC-CHECKED-BYTES
    return content.decode()


def checked_for_existence(path):
    if not Path(path).exists():
        raise FileNotFoundError(path)
    # ok: EXEC-CHECKED-BYTES
    return runpy.run_path(path)
