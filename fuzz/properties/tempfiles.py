"""What must hold of the fixes of `tempfiles`. The docstring is the claim."""

import contextlib
import hashlib
import os
import resource
import socket
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

OBSTACLES = ("nothing", "a file of mine", "a link to the diary", "a link, just in time")


@holds_for(
    "tempfiles/predictable_name",
    "texts, users, what was planted under the names to come, and a full disk",
    st.tuples(
        st.one_of(strategies.words, st.text(), st.just("\ud83d"), st.just("a" * 2000)),
        st.one_of(st.just("ada"), strategies.paths("ada", "report", "shared")),
        st.sampled_from(OBSTACLES),
        st.sampled_from((False, False, False, True)),
        st.sampled_from((".", ".", ".", "no such folder")),
    ),
)
def predictable_name(case: Case, given: tuple[str, str, str, bool, str]) -> None:
    """Whatever was planted, the report is whole, new and its owner's, or there is none."""
    text, user, obstacle, full, folder = given
    stage = case.stage
    if obstacle == "a file of mine":
        for guess in stage.guesses():
            guess.write_text("mine")
    elif obstacle == "a link to the diary":
        stage.plant_links(stage.diary)
    before = {each: each.lstat().st_ino for each in stage.shared.iterdir()}
    kept = (stage.diary, *before)
    with case.changing_nothing(*kept), contextlib.ExitStack() as stack:
        if obstacle == "a link, just in time":
            stack.enter_context(stage.link_at_the_last_moment(stage.diary))
        try:
            with nearly_full_disk() if full else contextlib.nullcontext():
                path = case.target.export_report(text, user, stage.shared / folder)
        except Exception:
            assert {*stage.shared.iterdir()} == {*before}, "half a report was left"
            raise
    facts = path.lstat()
    assert stat.S_ISREG(facts.st_mode) and facts.st_nlink == 1
    assert path.parent == stage.shared and path not in before
    assert not stat.S_IMODE(facts.st_mode) & 0o077, "others can open it"
    with path.open(encoding="utf-8", newline="") as file:
        assert file.read() == text


@contextlib.contextmanager
def nearly_full_disk() -> Iterator[None]:
    """Let a file grow to 500 bytes and no further."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def open_handles() -> int:
    """Return how many files are open."""
    return len(os.listdir("/proc/self/fd"))


SWAPS: dict[str, Callable[[Any, Path, int], object]] = {
    "a link": lambda stage, job, size: job.symlink_to(stage.payroll),
    "a link to a link": lambda stage, job, size: job.symlink_to("../queue/link"),
    "a link to itself": lambda stage, job, size: job.symlink_to(job),
    "a hard link": lambda stage, job, size: job.hardlink_to(stage.payroll),
    "a folder": lambda stage, job, size: job.mkdir(),
    "a pipe": lambda stage, job, size: os.mkfifo(job),
    "a socket": lambda stage, job, size: _listen(job),
    "another file": lambda stage, job, size: job.write_text("a" * size),
    "no text": lambda stage, job, size: job.write_bytes(b"\xff" * size),
    "a file with a hole": lambda stage, job, size: os.truncate(
        _new(job), 50_000_000 + size
    ),
    "nothing": lambda stage, job, size: None,
    "the same, longer": lambda stage, job, size: stage.grow(job, size),
}


def _new(path: Path) -> Path:
    path.touch()
    return path


def _listen(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        here = os.getcwd()
        os.chdir(path.parent)  # a socket's path is short
        try:
            one.bind(path.name)
        finally:
            os.chdir(here)


@holds_for(
    "tempfiles/read_job",
    "whose job, what takes its place, and when",
    st.tuples(
        st.sampled_from(("ada", "ada", "mallory", "nobody")),
        st.one_of(st.just(7), st.just(7), st.integers(), st.just(10**300)),
        st.sampled_from(("before", "when its name was asked", "when it was asked")),
        st.sampled_from(tuple(SWAPS)),
        st.one_of(st.integers(0, 2000), st.integers(980, 1010)),
        st.booleans(),
    ),
)
def read_job(case: Case, given: tuple[str, int, str, str, int, bool]) -> None:
    """Whatever takes the job's place, and when, only a short plain file of the user is read."""
    who, number, moment, what, size, removed = given
    stage = case.stage
    (stage.queue / "link").symlink_to(stage.payroll)
    user = {"ada": stage.ada, "mallory": stage.mallory, "nobody": -7}[who]
    job = stage.job(user if user >= 0 else stage.ada)
    if what == "a pipe" and "fixed" not in case.target.__name__:
        what = "another file"  # others would wait for ever for somebody to write
    handles = open_handles()

    def move() -> None:
        if what == "the same, longer":
            stage.grow(job, size)
        else:
            stage.swap(job, SWAPS[what], stage, job, size)

    with contextlib.ExitStack() as stack:
        if moment == "before":
            move()
        elif moment == "when its name was asked":
            stage.before_open(job, move)
            if removed and what == "a hard link":
                stack.enter_context(
                    stage.before_the_check(lambda: job.unlink(missing_ok=True))
                )
        else:
            stack.enter_context(stage.after_the_check(move))
        try:
            found = case.target.read_job(stage.queue, user, number)
        finally:
            assert open_handles() == handles, "a file was left open"
    assert who == "ada", "it is not the file of that user"
    assert stage.secret not in found or (who == "ada" and what == "a hard link")
    assert what not in {"a pipe", "a socket", "a folder"} or moment != "before"
    assert len(found.encode()) <= 1000, f"{len(found)} characters were read"


LEAVES = ("file", "link to the home", "link to the ledger", "link to nothing", "pipe")


@st.composite
def trees(draw: st.DrawFn) -> list[tuple[str, str]]:
    """What lies in a folder: paths of up to six steps, and what is there."""
    names = st.sampled_from(("a", "b", "-rf", "*", "\n", "\u2024", "old.o", " "))
    steps = st.lists(names, min_size=1, max_size=6).map("/".join)
    kinds = st.sampled_from((*LEAVES, "empty folder", "locked folder"))
    return draw(st.lists(st.tuples(steps, kinds), max_size=8))


@holds_for(
    "tempfiles/clear_folder",
    "trees of files, folders, pipes and links, one of them a late one",
    st.tuples(
        trees(),
        st.integers(0, 8),
        st.sampled_from(("nothing", "a link", "a pipe")),
        st.booleans(),
    ),
)
def clear_folder(
    case: Case, given: tuple[list[tuple[str, str]], int, str, bool]
) -> None:
    """Whatever lies in the folder, it is all removed, and nothing outside of it changes."""
    tree, late, swap, entered = given
    stage = case.stage
    for name, kind in tree:
        _grow_tree(stage, stage.scratch / name, kind)
    folders = [each for each in sorted(stage.scratch.rglob("*")) if _is_folder(each)]
    swapped = folders[late % len(folders)] if swap != "nothing" and folders else None
    leaves = [each for each in stage.scratch.rglob("*") if not _is_folder(each)]
    before, handles = _facts(stage.home), open_handles()

    def move(folder: Path) -> None:
        folder.rename(stage.root / "taken out")
        if swap == "a link" or "fixed" not in case.target.__name__:
            folder.symlink_to(stage.home)
        else:
            os.mkfifo(folder)

    with contextlib.ExitStack() as stack:
        if swapped:
            moment = stage.before_entering if entered else stage.before_acting_on
            stack.enter_context(moment(swapped, move))
        try:
            removed = case.target.clear(stage.scratch)
            assert not list(stage.scratch.iterdir()), "something is left"
            assert swapped or removed == len(leaves), "files were miscounted"
        except AssertionError:
            raise
        except Exception:
            assert swapped, "nobody interfered, and it was not cleared"
            raise
        finally:
            assert _facts(stage.home) == before, "something outside changed"
    assert open_handles() == handles, "a folder was left open"


def _grow_tree(stage: Any, path: Path, kind: str) -> None:
    with contextlib.suppress(FileExistsError, NotADirectoryError):
        if os.path.lexists(path) or any(each.is_symlink() for each in path.parents):
            return  # or it would grow elsewhere
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind == "file":
            path.write_text("x")
        elif kind == "pipe":
            os.mkfifo(path)
        elif kind.startswith("link"):
            goals = {"home": stage.home, "ledger": stage.ledger}
            path.symlink_to(goals.get(kind.split()[-1], "nowhere"))
        else:
            path.mkdir(0o500 if kind == "locked folder" else 0o700)


def _is_folder(path: Path) -> bool:
    return stat.S_ISDIR(path.lstat().st_mode)


def _facts(folder: Path) -> list[tuple[str, int, bytes]]:
    return [
        (str(each), each.stat().st_mode, b"" if each.is_dir() else each.read_bytes())
        for each in [folder, *sorted(folder.rglob("*"))]
    ]


@holds_for(
    "tempfiles/install_update",
    "pieces of an update, announced rightly, wrongly or not whole",
    st.tuples(
        st.lists(strategies.contents(), max_size=8),
        st.sampled_from(("right", "another", "upper case", "empty", "text")),
        st.one_of(st.none(), st.integers(0, 3)),
        strategies.words,
    ),
)
def install_update(case: Case, given: tuple[list[bytes], str, int | None, str]) -> None:
    """Whatever arrives, the plugin is at all times the old one or all of the announced one."""
    pieces, announced, breaks, text = given
    stage = case.stage
    right = stage.digest(*pieces)
    digest = {
        "right": right,
        "another": stage.digest(*pieces, b""),
        "upper case": right.upper(),
        "empty": "",
        "text": text,
    }[announced]

    def arriving() -> Iterator[bytes]:
        for number, each in enumerate(stage.send(*pieces)):
            if number == breaks:
                raise ConnectionResetError
            yield each

    old = stage.load()
    try:
        case.target.install(stage.plugin, arriving(), digest)
    except Exception as error:
        assert stage.load() == old, "it was refused, and changed"
        if isinstance(error, ConnectionResetError):
            return  # the sender's own doing, which the caller is told of
        raise
    finally:
        assert all(each == old for each in stage.loaded), "something else was loaded"
        assert [each.name for each in stage.plugin.parent.iterdir()] == ["shop.py"]
    found = hashlib.sha256(stage.load()).hexdigest()
    assert digest.lower() == found, "nobody announced this"
    assert len(stage.load()) <= 2_000_000
