"""What must hold of the fixes of `permissions`. The docstring is the claim."""

import contextlib
import os
import stat
from typing import Any

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.properties.tempfiles import nearly_full_disk, open_handles
from fuzz.runner import Case

MODES = st.one_of(st.just(None), st.sampled_from((0o600, 0o644, 0o666, 0o640)))


@holds_for(
    "permissions/save_token",
    "tokens, the mode of what lies there, and umasks before and meanwhile",
    st.tuples(
        st.one_of(strategies.words, st.text(), st.just("\ud83d"), st.just("a\r\nb")),
        st.sampled_from(("", "", "", "a" * 2000)),
        MODES,
        st.integers(0, 0o77),
        st.integers(0, 0o77),
        st.sampled_from(("token", "token", "token", "no such folder/token")),
    ),
)
def save_token(case: Case, given: tuple[str, str, int | None, int, int, str]) -> None:
    """Whatever lies there and whatever the umask is, nobody else ever opens the token."""
    token, more, mode, umask, another, name = given
    token = case.stage.secret + token + more  # there is no room for much more
    stage = case.stage
    if mode is not None:
        stage.path.write_text("an old token")
        stage.path.chmod(mode)
    stage.mallory_looks()
    os.umask(umask)
    stage.before_open(stage.path, lambda: os.umask(another))
    try:
        with stage.watched(), nearly_full_disk():
            case.target.save_token(stage.folder / name, token)
    except Exception:
        left = {each.name: each.read_text() for each in stage.folder.iterdir()}
        old = {"token": "an old token"} if mode is not None else {}
        assert left == old, "it was refused, and something has changed"
        raise
    finally:
        os.umask(0o022)
        assert stage.secret not in stage.mallory_reads(), "Mallory has read it"
    assert not stat.S_IMODE(stage.path.stat().st_mode) & 0o077
    with stage.path.open(encoding="utf-8", newline="") as file:
        assert file.read() == token


FOLDER = b"a folder in the place of the file"
PARTS = ("", "config", "config/shop", "config/shop/settings.json")


@holds_for(
    "permissions/load_settings",
    "modes of the settings and of each folder above, and what Mallory makes of them",
    st.tuples(
        st.lists(
            st.one_of(
                st.sampled_from((0o755, 0o700)),
                st.integers(0, 0o1777).map(lambda bits: bits | 0o100),
            ),
            min_size=4,
            max_size=4,
        ),
        st.sampled_from((0, 0, 0, 1, -1)),
        st.sampled_from(("page.json", "settings.json", ".", "gone.json")),
        st.sampled_from(("nothing", "config", "config/shop", PARTS[-1])),
        st.sampled_from((b"", b"", b"[" * 30_000, b"\xff", b"\xef\xbb\xbf{}", FOLDER)),
    ),
)
def load_settings(case: Case, given: tuple[list[int], int, str, str, bytes]) -> None:
    """Whatever Mallory can write to, she decides nothing: Ada's own words count, or none."""
    modes, offset, downloaded, linked, broken = given
    stage = case.stage
    if broken == FOLDER:
        stage.settings.unlink()
        stage.settings.mkdir()
        modes, linked = [0o700] * 4, "nothing"
    elif broken:
        stage.settings.write_bytes(broken)
    if linked != "nothing":  # Ada has moved it to the shared folder, and linked it
        moved = stage.shared / "moved"
        (stage.home / linked).rename(moved)
        (stage.home / linked).symlink_to(moved)
        modes = [modes[0], 0o755, 0o755, 0o644]
        stage.shared.chmod(0o777)
        moved.rename(stage.shared / "aside")
        moved.symlink_to(stage.home / "downloads" / downloaded)
    handles = open_handles()
    if linked == "nothing":
        for part, mode in zip(PARTS, modes, strict=True):
            (stage.home / part).chmod(mode)
    try:
        if linked == "nothing" and broken != FOLDER:
            _mallory_tries(stage, downloaded)
        found = case.target.load_settings(stage.home, stage.owner + offset)
    finally:
        with contextlib.suppress(OSError):
            for part in PARTS[:3]:
                (stage.home / part).chmod(0o700)
        assert open_handles() == handles, "a file was left open"
    assert found == {"pay": "ada"}, "Mallory is paid"
    assert not offset, "these are not the settings of this account"


def _mallory_tries(stage: Any, downloaded: str) -> None:
    """Change whatever the modes let Mallory change."""
    for part in reversed(PARTS):
        path = stage.home / part
        with contextlib.suppress(RuntimeError):
            if part.endswith("json"):
                stage.mallory_writes(path)
            elif part:
                stage.mallory_links(
                    path, os.path.relpath(stage.home / "downloads", path.parent)
                )
    with contextlib.suppress(RuntimeError, FileNotFoundError):
        stage.mallory_links(stage.settings, f"../../downloads/{downloaded}")


IDS = st.sampled_from((-1, 0, 34, 42, 1001, 1002, 2**32 - 1, 2**32))
COUNTS = {
    "setuid": 1,
    "seteuid": 1,
    "setreuid": 2,
    "setresuid": 3,
    "setgid": 1,
    "setegid": 1,
    "setregid": 2,
    "setresgid": 3,
    "setgroups": 1,
}


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, list[Any]]:
    """A call that changes the ids of a process."""
    name = draw(st.sampled_from(tuple(COUNTS)))
    if name == "setgroups":
        return name, [draw(st.lists(IDS, max_size=3))]
    return name, [draw(IDS) for _ in range(COUNTS[name])]


_EDGES = st.sampled_from((2**32 - 1, 2**32))  # leave it unchanged; no account


@holds_for(
    "permissions/drop_rights",
    "accounts, groups that root is in, and calls of the code that is served",
    st.tuples(
        st.one_of(st.just(1001), IDS, _EDGES, st.integers()),
        st.one_of(st.just(1001), IDS, _EDGES, st.integers()),
        st.lists(IDS, max_size=4),
        st.booleans(),
        st.lists(calls(), max_size=6),
    ),
)
def drop_rights(
    case: Case, given: tuple[int, int, list[int], bool, list[tuple[str, list[Any]]]]
) -> None:
    """Whatever the served code calls, it stays the account, and nothing of root's opens."""
    uid, gid, groups, bound, sequence = given
    stage = case.stage
    stage.process.groups = groups
    stage.process.may_change = not bound
    read: list[str] = []

    def serve() -> str:
        for name, arguments in sequence:
            with contextlib.suppress(OSError, OverflowError):
                getattr(os, name)(*arguments)
        read.extend(map(stage.read, stage.files))
        return f"{set(os.getresuid())} {set(os.getresgid())}"

    with stage.as_root():
        found = case.target.serve_as(uid, gid, serve)
    assert found == f"{ {uid} } { {gid} }", "it is somebody else"
    mine = {42: "/etc/shadow", 34: "/var/backups/accounts"}.get(gid)
    for name, content in zip(stage.files, read, strict=True):
        assert stage.secret not in content or name == mine, f"{name} was read"


@holds_for(
    "permissions/make_workspace",
    "jobs, umasks, and what is there already: its kind, mode and owner",
    st.tuples(
        st.one_of(st.just(7), st.integers()),
        st.integers(0, 0o77),
        st.sampled_from(("nothing", "jobs", "all")),
        st.sampled_from(("folder", "file", "link to a home", "link to nothing")),
        st.one_of(st.just(0o700), st.integers(0, 0o777).map(lambda bits: bits | 0o700)),
        st.sampled_from((0, 0, 1)),
    ),
)
def make_workspace(case: Case, given: tuple[int, int, str, str, int, int]) -> None:
    """Whatever is there already, the workspace is a folder of the account's that is closed."""
    job, umask, there, kind, mode, stranger = given
    stage = case.stage
    path = stage.spool / ("jobs" if there == "jobs" else "jobs/0007")
    if there != "nothing":
        path.parent.mkdir(exist_ok=True)
        if path.parent != stage.spool:
            path.parent.chmod(mode)
        if kind == "folder":
            path.mkdir()
            path.chmod(mode)
        elif kind == "file":
            path.write_text("")
            path.chmod(mode)
        else:
            path.symlink_to(stage.home if kind == "link to a home" else "nowhere")
    me = os.geteuid
    os.umask(umask)
    os.geteuid = lambda: me() + stranger  # all that lies there is another's
    home = stage.home.stat().st_mode
    try:
        folder = case.target.make_workspace(stage.spool, job)
    finally:
        os.geteuid = me
        os.umask(0o022)
        assert stage.home.stat().st_mode == home, "the home has changed"
    assert not stranger, "this is another's"
    assert folder == stage.spool / "jobs" / f"{job:04}"
    for each in (folder, folder.parent):
        assert stat.S_ISDIR(each.lstat().st_mode), f"{each.name} is no folder"
        if there == "nothing":
            assert stat.S_IMODE(each.lstat().st_mode) == 0o700, "it cannot be used"
        assert not each.lstat().st_mode & 0o077, f"{each.name} is open"
