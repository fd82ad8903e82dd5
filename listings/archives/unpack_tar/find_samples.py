"""More ways to unpack a tar with its links and devices, and code that does not."""

import asyncio
import contextlib
import io
import os
import shutil
import sys
import tarfile
import tarfile as tar_module
from pathlib import Path
from shutil import unpack_archive
from tarfile import TarFile, open as open_tar


def restore(source, target):
    archive = tarfile.open(source, "r:gz")
    # ruleid: ARCHIVE-KINDS
    archive.extractall(target)
    archive.close()


def restore_one(source, target):
    with tar_module.open(name=source, mode="r:*") as archive:
        for member in archive.getmembers():
            if member.isreg() or member.issym():
                # ruleid: ARCHIVE-KINDS
                archive.extract(member, path=target)


class Importer:
    def __init__(self, root: Path) -> None:
        self.root = root

    def load(self, upload) -> None:
        with contextlib.closing(TarFile.open(fileobj=upload.stream)) as bundle:
            # ruleid: ARCHIVE-KINDS
            bundle.extractall(path=str(self.root))

    async def load_later(self, body: bytes) -> None:
        bundle = open_tar(fileobj=io.BytesIO(body))
        # ruleid: ARCHIVE-KINDS-TRUSTED
        bundle.extractall(self.root, filter="tar")
        await asyncio.sleep(0)

    def copy(self, bundle: tarfile.TarFile) -> None:
        # ruleid: ARCHIVE-KINDS
        bundle.extractall(self.root, numeric_owner=True)


def trusted(path):
    with tarfile.open(path) as bundle:
        # ruleid: ARCHIVE-KINDS-TRUSTED
        bundle.extractall("/srv/import", filter=tarfile.fully_trusted_filter)


def by_name(path, folder):
    # ruleid: ARCHIVE-KINDS-SHUTIL
    shutil.unpack_archive(path, folder)


def by_name_of_format(upload):
    # ruleid: ARCHIVE-KINDS-SHUTIL
    unpack_archive(
        upload.temporary_file_path(), extract_dir="/srv/import", format="gztar"
    )


def by_filter(path, folder):
    # ruleid: ARCHIVE-KINDS-SHUTIL
    shutil.unpack_archive(path, folder, filter="fully_trusted")


def from_elsewhere(bundle, folder):
    # todoruleid: ARCHIVE-KINDS
    bundle.extractall(folder)


def data_only(path, folder):
    with tarfile.open(path) as archive:
        # ok: ARCHIVE-KINDS
        archive.extractall(folder, filter="data")


def data_only_by_function(path, folder):
    with tarfile.open(path) as archive:
        for member in archive:
            # ok: ARCHIVE-KINDS-TRUSTED
            archive.extract(member, folder, filter=tarfile.data_filter)


def with_a_default(path, folder):
    with TarFile.open(path) as archive:
        archive.extraction_filter = tarfile.data_filter
        # ok: ARCHIVE-KINDS
        archive.extractall(folder)


def chosen(path, folder):
    with tarfile.open(path) as archive:
        files = [
            member
            for member in archive
            if member.isreg() and inside(member.name, folder)
        ]
        # ok: ARCHIVE-KINDS
        archive.extractall(folder, members=files)


def where_it_is_known(path, folder):
    with tarfile.open(path) as archive:
        if hasattr(tarfile, "data_filter"):
            archive.extractall(folder, filter="data")
        else:
            # ok: ARCHIVE-KINDS
            archive.extractall(folder)


def a_zip(path, folder):
    import zipfile

    with zipfile.ZipFile(path) as archive:
        # ok: ARCHIVE-KINDS
        archive.extractall(folder)


def of_another_library(html):
    import tldextract

    # ok: ARCHIVE-KINDS
    return tldextract.TLDExtract().extract(html)


def packs(folder: Path, out: Path) -> None:
    with tarfile.open(out, "w:gz") as archive:
        archive.add(folder)
        # ok: ARCHIVE-KINDS
        print(archive.extract)


def shipped(folder):
    # ok: ARCHIVE-KINDS-SHUTIL
    shutil.unpack_archive("fixtures/demo.tar.gz", folder)


def a_zip_by_name(path, folder):
    # ok: ARCHIVE-KINDS-SHUTIL
    shutil.unpack_archive(path, folder, "zip")


def filtered(path, folder):
    # ok: ARCHIVE-KINDS-SHUTIL
    shutil.unpack_archive(path, folder, filter="data")


def inside(name: str, folder: str) -> bool:
    return os.path.realpath(os.path.join(folder, name)).startswith(
        os.path.realpath(folder) + os.sep
    )


def test_unpacks(tmp_path):
    # ok: ARCHIVE-KINDS-SHUTIL
    shutil.unpack_archive("tests/data/sample.tar", tmp_path)
    assert sys.version_info
