"""More ways to join a name from an archive to a folder, and code that keeps it inside."""

import os
import shutil
import tarfile
import zipfile
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from py7zr import SevenZipFile
from werkzeug.utils import secure_filename


def restore(source, target):
    with ZipFile(source) as backup:
        for entry in backup.infolist():
            # ruleid: ARCHIVE-PATHS
            out = os.path.join(target, entry.filename)
            if entry.is_dir():
                os.makedirs(out, exist_ok=True)
                continue
            with backup.open(entry) as read, open(out, "wb") as write:
                shutil.copyfileobj(read, write)


class Theme:
    root = Path("/srv/themes")

    def install(self, upload) -> None:
        archive = zipfile.ZipFile(upload.stream)
        for name in archive.namelist():
            if name.startswith("/"):
                continue
            # ruleid: ARCHIVE-PATHS
            target = self.root.joinpath("custom", name)
            target.write_text(archive.read(name).decode())

    async def install_later(self, archive: ZipFile, member: ZipInfo) -> None:
        # ruleid: ARCHIVE-PATHS
        target = self.root / member.filename.replace("\\", "/")
        target.write_bytes(archive.read(member))


def from_a_tar(source, target):
    bundle = tarfile.open(source)
    for member in bundle:
        if member.isfile():
            # ruleid: ARCHIVE-PATHS
            with open(f"{target}/{member.name}", mode="wb") as out:
                out.write(bundle.extractfile(member).read())


def from_members(source: str, target: str) -> None:
    with tarfile.open(source) as bundle:
        for member in bundle.getmembers():
            # ruleid: ARCHIVE-PATHS
            path = os.path.abspath(os.path.join(target, member.name))
            if path.startswith(target):
                open(path, "wb").write(bundle.extractfile(member).read())


def from_seven_zip(source, target):
    with SevenZipFile(source) as archive:
        names = [name for name in archive.getnames() if name.endswith(".csv")]
        found = archive.read(names)
        for name in names:
            # ruleid: ARCHIVE-PATHS
            path = Path(target, name)
            with path.open("wb") as out:
                out.write(found[name].read())


def by_hand(archive, target):
    for name in archive.namelist():
        write_file(target, name, archive.read(name))


def write_file(folder, name, content):
    # todoruleid: ARCHIVE-PATHS
    (folder / name).write_bytes(content)


def resolved(source, folder: Path) -> None:
    root = folder.resolve()
    with ZipFile(source) as archive:
        for name in archive.namelist():
            # ok: ARCHIVE-PATHS
            path = (root / name).resolve()
            if not path.is_relative_to(root):
                raise ValueError(name)
            path.write_bytes(archive.read(name))


def compared(source, folder):
    root = os.path.realpath(folder)
    with ZipFile(source) as archive:
        for entry in archive.infolist():
            # ok: ARCHIVE-PATHS
            path = os.path.realpath(os.path.join(root, entry.filename))
            if os.path.commonpath([root, path]) != root:
                continue
            with open(path, "wb") as out:
                out.write(archive.read(entry))


def with_separator(source, folder):
    root = os.path.realpath(folder)
    with tarfile.open(source) as bundle:
        for member in bundle.getmembers():
            # ok: ARCHIVE-PATHS
            path = os.path.realpath(os.path.join(root, member.name))
            if not path.startswith(root + os.sep):
                raise ValueError(member.name)
            with open(path, "wb") as out:
                shutil.copyfileobj(bundle.extractfile(member), out)


def asked(source, folder):
    with ZipFile(source) as archive:
        for name in archive.namelist():
            # ok: ARCHIVE-PATHS
            path = os.path.join(folder, name)
            if not is_within(folder, path):
                raise RuntimeError(f"{name} leads out of {folder}")
            with open(path, "wb") as out:
                out.write(archive.read(name))


def last_part(source, folder):
    with ZipFile(source) as archive:
        for entry in archive.infolist():
            # ok: ARCHIVE-PATHS
            with open(
                os.path.join(folder, os.path.basename(entry.filename)), "wb"
            ) as out:
                out.write(archive.read(entry))


def secured(source, folder: Path):
    with ZipFile(source) as archive:
        for name in archive.namelist():
            # ok: ARCHIVE-PATHS
            (folder / secure_filename(name)).write_bytes(archive.read(name))


def numbered(source, folder: Path):
    with ZipFile(source) as archive:
        for number, name in enumerate(archive.namelist()):
            content = archive.read(name)
            # ok: ARCHIVE-PATHS
            (folder / f"{number:04}.txt").write_bytes(content)


def only_read(source, folder: Path):
    with ZipFile(source) as archive:
        # ok: ARCHIVE-PATHS
        return [name for name in archive.namelist() if (folder / name).exists()]


def packed(folder: Path, out):
    with ZipFile(out, "w") as archive:
        for path in folder.iterdir():
            # ok: ARCHIVE-PATHS
            archive.writestr(path.name, (folder / path.name).read_bytes())


def pixels(image):
    # ok: ARCHIVE-PATHS
    return image.getnames()[0] / 2
