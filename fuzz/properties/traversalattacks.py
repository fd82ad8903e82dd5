"""What must hold of the fixes of `traversalattacks`. The docstring is the claim."""

import contextlib
import json
import os
from collections.abc import Iterator
from unittest import mock

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

LONG = "a/" * 10_000


@contextlib.contextmanager
def _few_steps() -> Iterator[None]:
    """Whatever happens in here, few files are asked about.

    `resolve` asks once for each part of a name, with a path that gets longer each time.
    """
    with mock.patch.object(os, "lstat", wraps=os.lstat) as lstat:
        try:
            yield
        finally:
            assert lstat.call_count < 2_000, f"{lstat.call_count} steps"


UPLOADS = ("report.txt", "2026", "draft..final.txt", "uploads", "uploads-private")


@holds_for(
    "traversalattacks/read_upload",
    "paths",
    st.one_of(
        strategies.paths(*UPLOADS, "secret.txt"),
        st.sampled_from(
            ("2026", "latin.txt", "a\0b", "a\udcff", "a" * 5_000, LONG, "loop")
        ),
    ),
)
def read_upload(case: Case, name: str) -> None:
    """Whatever the name, no file outside the folder is opened."""
    stage = case.stage
    (stage.uploads / "latin.txt").write_bytes(b"caf\xe9")
    (stage.uploads / "loop").symlink_to("loop")
    with case.reading_only(stage.uploads), _few_steps():
        found = case.target.read_upload(
            stage.uploads, name.replace("{root}", str(stage.root))
        )
    assert found in {"sales are up", "sales are down"}


PAGES = ("index.html", "opening hours.html", "opening%20hours.html", "secret.txt")


@holds_for(
    "traversalattacks/serve_url_path",
    "paths",
    st.one_of(
        strategies.paths(*PAGES, "pages"),
        st.sampled_from(
            ("/a%00b", "/%ff", "/\udcff", "/" + "a" * 5_000, LONG, "/loop")
        ),
    ),
)
def serve_url_path(case: Case, url_path: str) -> None:
    """Whatever the address, encoded once or twice, no file outside the folder is opened."""
    stage = case.stage
    (stage.pages / "loop").symlink_to("loop")
    with case.reading_only(stage.pages), _few_steps():
        found = case.target.serve(
            stage.pages, url_path.replace("{root}", str(stage.root))
        )
    assert found.startswith("<h1>")


SHARED = ("minutes.txt", "2026", "old", "agenda.txt", "newest.txt", "secret.txt")


@holds_for(
    "traversalattacks/follow_link",
    "paths",
    st.one_of(
        strategies.paths(*SHARED, "shared"),
        st.sampled_from(("loop", "loop/minutes.txt", "a\0b", "2026", LONG)),
    ),
)
def follow_link(case: Case, name: str) -> None:
    """Whatever the name, and whichever links it passes, no file outside is opened."""
    stage = case.stage
    (stage.shared / "loop").symlink_to("loop")
    with case.reading_only(stage.shared), _few_steps():
        found = case.target.read_shared(
            stage.shared, name.replace("{root}", str(stage.root))
        )
    assert stage.secret not in found


SWAPS = (
    ("minutes.txt", "private/minutes.txt"),
    ("2026", "private"),
    ("2026/may", "private/may"),
    ("2026/may/minutes.txt", "private/minutes.txt"),
)


@holds_for(
    "traversalattacks/check_then_open",
    "paths, and links put in their way",
    st.tuples(
        st.one_of(
            st.sampled_from(("minutes.txt", "2026/may/minutes.txt")),
            st.sampled_from(("2026/may", ".", "pipe", "latin.txt", "a\0b", "2026/x")),
            st.sampled_from(
                ("long.txt", "../private/minutes.txt", "{root}/private/minutes.txt")
            ),
            strategies.paths("minutes.txt", "2026", "may", "private"),
        ),
        st.sampled_from(SWAPS),
        st.sampled_from(("minutes.txt", "2026", "may", "never opened")),
    ),
)
def check_then_open(case: Case, attack: tuple[str, tuple[str, str], str]) -> None:
    """Whatever the name, and whichever step becomes a link, only shared files are read.

    No handle stays open, whether the name is answered or refused.
    """
    name, (step, destination), moment = attack
    stage = case.stage
    os.mkfifo(stage.shared / "pipe")
    (stage.shared / "latin.txt").write_bytes(b"caf\xe9")
    (stage.shared / "long.txt").write_bytes(b"a" * 1_000_001)
    stage.before_open(moment, lambda: stage.replace_by_link(step, destination))
    before = _open_handles()
    try:
        found = case.target.read_shared(
            stage.shared, name.replace("{root}", str(stage.root))
        )
    finally:
        assert _open_handles() == before, "a handle is left open"
    assert found in {"all agreed", "some agreed"}, found


def _open_handles() -> int:
    return len(os.listdir("/proc/self/fd"))


@holds_for(
    "traversalattacks/save_upload",
    "paths and contents",
    st.tuples(
        st.one_of(
            strategies.paths("report.txt", "current.ini", "settings.ini", "uploads"),
            st.sampled_from(("a\0b", "a\udcff", "", "a" * 5_000)),
        ),
        strategies.contents(),
    ),
)
def save_upload(case: Case, upload: tuple[str, bytes]) -> None:
    """Whatever the name, it is kept, and the content lands in a new file of the folder.

    No other file changes.
    """
    name, content = upload
    stage = case.stage
    name = name.replace("{root}", str(stage.root))
    kept = (stage.settings, stage.report, stage.uploads / "current.ini")
    with case.changing_nothing(*kept):
        path = case.target.save_upload(stage.uploads, name, content)
    assert path.parent == stage.uploads and path not in kept
    assert path.read_bytes() == content
    assert json.loads(path.with_suffix(".name").read_text()) == name
