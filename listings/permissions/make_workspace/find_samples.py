"""More ways to leave a folder open to others, and code that does not."""

import os
import os.path
import stat
import tempfile
from os import chmod, makedirs
from pathlib import Path


class Cache:
    def __init__(self, root: str) -> None:
        # ruleid: PERM-FOLDER
        os.makedirs(root, 0o700, exist_ok=True)
        self.root = root

    def bucket(self, key: str) -> Path:
        folder = Path(self.root, key[:2])
        # ruleid: PERM-FOLDER
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder


def spool(user):
    # ruleid: PERM-FOLDER
    makedirs(f"/var/tmp/spool-{user}", mode=stat.S_IRWXU, exist_ok=True)


def keys(home: Path) -> Path:
    folder = home / ".ssh"
    # ruleid: PERM-FOLDER
    folder.mkdir(exist_ok=True)
    folder.chmod(0o700)
    return folder


async def socket_folder(runtime: str) -> str:
    folder = os.path.join(runtime, "agent")
    # ruleid: PERM-FOLDER
    makedirs(folder, exist_ok=True)
    chmod(folder, 0o750)
    return folder


def shared(path):
    os.mkdir(path)
    # ruleid: PERM-FOLDER-OPEN
    os.chmod(path, 0o777)


def drop_box(root: Path) -> Path:
    box = root / "incoming"
    box.mkdir()
    # ruleid: PERM-FOLDER-OPEN
    box.chmod(0o733)
    return box


def scratch():
    folder = tempfile.mkdtemp(prefix="job-")
    # ruleid: PERM-FOLDER-OPEN
    os.chmod(folder, stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)
    return folder


def plain(path):
    # todoruleid: PERM-FOLDER
    os.makedirs(path, exist_ok=True)
    return os.path.join(path, "private.key")


def must_be_new(path):
    # ok: PERM-FOLDER
    os.mkdir(path, 0o700)


def must_be_new_too(path: Path):
    # ok: PERM-FOLDER
    path.mkdir(mode=0o700)


def looked_at(path):
    # ok: PERM-FOLDER
    os.makedirs(path, mode=0o700, exist_ok=True)
    facts = os.lstat(path)
    if facts.st_uid != os.geteuid() or facts.st_mode & 0o077:
        raise PermissionError(path)


def not_private(path):
    # ok: PERM-FOLDER
    os.makedirs(path, mode=0o755, exist_ok=True)


def for_a_group(path):
    # ok: PERM-FOLDER
    os.makedirs(path, mode=stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO, exist_ok=True)


def for_everybody(site: Path):
    # ok: PERM-FOLDER
    site.mkdir(mode=0o777, parents=True, exist_ok=True)


def output(folder: Path):
    # ok: PERM-FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "run.sh").chmod(0o755)


def sticky(path):
    os.mkdir(path)
    # ok: PERM-FOLDER-OPEN
    os.chmod(path, 0o1777)


def closed(path):
    os.makedirs(path)
    # ok: PERM-FOLDER-OPEN
    os.chmod(path, 0o755)


def on_a_server(sftp, path):
    # ok: PERM-FOLDER
    sftp.mkdir(path, 0o700)


def test_cannot_be_read(tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    # ok: PERM-FOLDER-OPEN
    folder.chmod(0o000)
