"""Ways to hold a path against a folder without following links, and honest look-alikes."""

import os
import os.path as osp
from os.path import abspath, join, normpath
from pathlib import Path

from flask import abort, send_file

MEDIA = "/srv/media"
ROOT = Path("/srv/share")


def send_media(filename):
    # ruleid: PATH-LINK
    full = os.path.abspath(os.path.join(MEDIA, filename))
    if not full.startswith(MEDIA + os.sep):
        abort(404)
    return send_file(full)


def load_theme(base, theme):
    # ruleid: PATH-LINK
    target = normpath(join(base, theme))
    if os.path.commonpath([base, target]) != base:
        raise ValueError("theme outside of the folder")
    with open(target) as css:
        return css.read()


class Share:
    def __init__(self, root: Path) -> None:
        self.root = root

    def fetch(self, relative: str) -> bytes:
        # ruleid: PATH-LINK
        wanted = (self.root / relative).absolute()
        if self.root not in wanted.parents:
            raise LookupError(relative)
        return wanted.read_bytes()


async def download(name: str):
    # ruleid: PATH-LINK
    location = Path(normpath(ROOT / name))
    assert location.is_relative_to(ROOT)
    return location.read_text()


def attachment(folder, part):
    path = osp.join(folder, part)
    # ruleid: PATH-LINK
    if not osp.abspath(path).startswith(folder + "/"):
        raise PermissionError(part)
    return open(path, "rb")


def inside(root, name):
    # ruleid: PATH-LINK
    return Path(abspath(join(root, name))).is_relative_to(root)


def follows_links(filename):
    # ok: PATH-LINK
    full = os.path.realpath(os.path.join(MEDIA, filename))
    if not full.startswith(MEDIA + os.sep):
        abort(404)
    return send_file(full)


def resolved(name: str) -> str:
    # ok: PATH-LINK
    path = (ROOT / name).resolve()
    if not path.is_relative_to(ROOT.resolve()):
        raise PermissionError(name)
    return path.read_text()


def follows_after_all(folder, name):
    # ok: PATH-LINK
    path = os.path.abspath(os.path.join(folder, name))
    path = os.path.realpath(path)
    if os.path.commonpath([path, folder]) != folder:
        raise PermissionError(name)
    return path


def shown(path):
    """A shorter path for people: nothing is refused."""
    # ok: PATH-LINK
    path = os.path.abspath(path)
    if path.startswith(os.getcwd()):
        path = path[len(os.getcwd()) + 1 :]
    return path


def is_hidden(path):
    # ok: PATH-LINK
    tail = os.path.normpath(path)
    if tail.startswith("."):
        return False
    return True


def clean_build(source, build):
    # ok: PATH-LINK
    build = os.path.abspath(build)
    if not os.path.isdir(build):
        raise SystemExit("nothing to clean")
    return build


def project_root():
    # ok: PATH-LINK
    here = os.path.abspath(__file__)
    if not here.startswith(os.environ["HOME"]):
        raise SystemExit("run it from your home folder")
    return here


class Finder:
    def set_folder(self, folder):
        self.folder = os.path.abspath(folder)

    def find(self, name):
        path = self.absolute(name)
        # todoruleid: PATH-LINK
        if not path.startswith(self.folder + os.sep):
            raise KeyError(name)
        return path

    def absolute(self, name):
        return os.path.abspath(os.path.join(self.folder, name))
