"""What must hold of the fixes of `tempfiles`. The docstring is the claim."""

import contextlib
import hashlib
import os
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
    "texts, users, and what was planted under the names to come",
    st.tuples(
        strategies.words,
        st.one_of(st.just("ada"), strategies.paths("ada", "report", "shared")),
        st.sampled_from(OBSTACLES),
    ),
)
def predictable_name(case: Case, given: tuple[str, str, str]) -> None:
    """Whatever was planted, the report is a new file that only its owner can open."""
    text, user, obstacle = given
    stage = case.stage
    if obstacle == "a file of mine":
        for guess in stage.guesses():
            guess.write_text("mine")
    elif obstacle == "a link to the diary":
        stage.plant_links(stage.diary)
    before = {each: each.lstat().st_ino for each in stage.shared.iterdir()}
    kept = (stage.diary, *before)
    with case.changing_nothing(*kept):
        if obstacle == "a link, just in time":
            with stage.link_at_the_last_moment(stage.diary):
                path = case.target.export_report(text, user, stage.shared)
        else:
            path = case.target.export_report(text, user, stage.shared)
    facts = path.lstat()
    assert stat.S_ISREG(facts.st_mode) and facts.st_nlink == 1
    assert path.parent == stage.shared and path not in before
    assert not stat.S_IMODE(facts.st_mode) & 0o077, "others can open it"
    with path.open(encoding="utf-8", newline="") as file:
        assert file.read() == text


SWAPS: dict[str, Callable[[Any, Path, int], object]] = {
    "a link": lambda stage, job, size: job.symlink_to(stage.payroll),
    "a link to a link": lambda stage, job, size: job.symlink_to("../queue/link"),
    "a hard link": lambda stage, job, size: os.link(stage.payroll, job),
    "a folder": lambda stage, job, size: job.mkdir(),
    "a pipe": lambda stage, job, size: os.mkfifo(job),
    "another file": lambda stage, job, size: job.write_text("a" * size),
    "no text": lambda stage, job, size: job.write_bytes(b"\xff" * size),
    "nothing": lambda stage, job, size: None,
    "the same, longer": lambda stage, job, size: stage.grow(size),
}


@holds_for(
    "tempfiles/read_job",
    "what takes the place of a job, and when",
    st.tuples(
        st.one_of(st.just(7), st.just(7), st.just(8), st.integers()),
        st.sampled_from(("before", "when its name was asked", "when it was asked")),
        st.sampled_from(tuple(SWAPS)),
        st.one_of(st.integers(0, 2000), st.integers(980, 1010)),
    ),
    refusals=(OSError, ValueError),
)
def read_job(case: Case, given: tuple[int, str, str, int]) -> None:
    """Whatever takes the job's place, and when, no file of others and no long one is read."""
    number, moment, what, size = given
    stage = case.stage
    (stage.queue / "link").symlink_to(stage.payroll)
    if what == "a pipe" and "fixed" not in case.target.__name__:
        what = "another file"  # others would wait for ever for somebody to write

    def move() -> None:
        if what == "the same, longer":
            stage.grow(size)
        else:
            stage.swap(lambda job: SWAPS[what](stage, job, size))

    with contextlib.ExitStack() as stack:
        if moment == "before":
            move()
        elif moment == "when its name was asked":
            stage.before_open(stage.job, move)
        else:
            stack.enter_context(stage.after_the_check(move))
        found = case.target.read_job(stage.queue, number)
    assert stage.secret not in found
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
    st.tuples(trees(), st.integers(0, 8), st.booleans()),
)
def clear_folder(case: Case, given: tuple[list[tuple[str, str]], int, bool]) -> None:
    """Whatever lies in the folder, and turns into a link, nothing outside of it changes."""
    tree, late, swaps = given
    stage = case.stage
    for name, kind in tree:
        _grow_tree(stage, stage.scratch / name, kind)
    folders = [each for each in sorted(stage.scratch.rglob("*")) if _is_folder(each)]
    swapped = folders[late % len(folders)] if swaps and folders else None
    before = _facts(stage.home)
    with contextlib.ExitStack() as stack:
        if swapped:
            stack.enter_context(
                stage.before_entering(swapped, lambda: _swap(stage, swapped))
            )
        try:
            case.target.clear(stage.scratch)
            assert swapped or not list(stage.scratch.iterdir()), "something is left"
        finally:
            assert _facts(stage.home) == before, "something outside changed"


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


def _swap(stage: Any, folder: Path) -> None:
    folder.rename(stage.root / "taken out")
    folder.symlink_to(stage.home)


def _facts(folder: Path) -> list[tuple[str, int, bytes]]:
    return [
        (str(each), each.stat().st_mode, b"" if each.is_dir() else each.read_bytes())
        for each in [folder, *sorted(folder.rglob("*"))]
    ]


@holds_for(
    "tempfiles/install_update",
    "pieces of an update, announced rightly, wrongly or not whole",
    st.tuples(
        st.lists(strategies.contents(), max_size=4),
        st.sampled_from(("right", "another", "upper case", "empty", "text")),
        st.one_of(st.none(), st.integers(0, 3)),
        strategies.words,
    ),
    refusals=(OSError, ValueError),
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
    except Exception:
        assert stage.load() == old, "it was refused, and changed"
        raise
    finally:
        assert all(each == old for each in stage.loaded), "something else was loaded"
        assert [each.name for each in stage.plugin.parent.iterdir()] == ["shop.py"]
    assert digest == hashlib.sha256(stage.load()).hexdigest(), "nobody announced this"
