"""What must hold of the fixes of `archives`. The docstring is the claim."""

import tarfile
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

_KNOWN = ("order.txt", "2026", "settings.ini", "secret.txt", "inbox", "inbox-old")
_NAMES = st.one_of(
    strategies.paths(*_KNOWN),
    st.sampled_from(_KNOWN).map("../{}".format),
    st.sampled_from(_KNOWN).map("{{root}}/{}".format),
)
_KINDS = (
    *(
        tarfile.REGTYPE,
        tarfile.REGTYPE,
        tarfile.SYMTYPE,
        tarfile.LNKTYPE,
        tarfile.DIRTYPE,
    ),
    *(tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, tarfile.CONTTYPE, b"Z"),
)


def outside(case: Case) -> list[str]:
    """Return what stands on the stage beside the box and what was sent."""
    root, box = case.stage.root, case.stage.box
    return sorted(
        f"{path.relative_to(root)} {'' if path.is_dir() else path.read_text()}"
        for path in root.rglob("*")
        if box not in path.parents and not path.name.startswith("sent.")
    )


def only_plain_files(box: Path) -> None:
    for path in box.rglob("*"):
        assert path.is_dir() or path.is_file(), path
        assert not path.is_symlink(), path
        assert path.is_dir() or path.stat().st_nlink == 1, path


@holds_for(
    "archives/unpack_zip",
    "archives",
    st.dictionaries(_NAMES, st.just("sent"), min_size=1, max_size=4),
    (OSError, ValueError, KeyError),
)
def unpack_zip(case: Case, files: dict[str, str]) -> None:
    """Whatever the names in the zip, nothing changes outside of the box."""
    root = str(case.stage.root)
    sent = case.stage.zip(
        {name.replace("{root}", root): text for name, text in files.items()}
    )
    before = outside(case)
    try:
        case.target.unpack(sent, case.stage.box)
    finally:
        assert outside(case) == before


@holds_for(
    "archives/unpack_tar",
    "archives",
    st.lists(
        st.tuples(_NAMES, st.sampled_from(_KINDS), _NAMES), min_size=1, max_size=4
    ),
    (OSError, ValueError, tarfile.TarError),
)
def unpack_tar(case: Case, members: list[tuple[str, bytes, str]]) -> None:
    """Whatever members the tar has, the box holds plain files, and nothing else changes."""
    root = str(case.stage.root)
    sent = case.stage.tar(
        *(
            (name.replace("{root}", root), kind, text.replace("{root}", root))
            for name, kind, text in members
        )
    )
    before = outside(case)
    try:
        case.target.unpack(sent, case.stage.box)
    finally:
        assert outside(case) == before
        only_plain_files(case.stage.box)


_SIZES = st.one_of(st.integers(0, 500), st.integers(0, 150_000), st.just(1_000_000))
_FILES = st.dictionaries(st.sampled_from("abcdef"), _SIZES, min_size=1, max_size=4)


@holds_for(
    "archives/read_report",
    "archives",
    st.tuples(
        st.recursive(
            _FILES, lambda part: st.lists(part, min_size=1, max_size=3), max_leaves=4
        ),
        st.one_of(st.none(), st.tuples(st.integers(0, 400), st.binary(max_size=8))),
    ),
)
def read_report(case: Case, given: tuple[Any, tuple[int, bytes] | None]) -> None:
    """Whatever the archive, whole or damaged, at most 200,000 bytes are kept of it."""
    tree, damage = given

    def packed(part: Any) -> bytes:
        if isinstance(part, dict):
            files = {f"{name}.txt": bytes(size) for name, size in part.items()}
        else:
            files = {f"{n}.zip": packed(each) for n, each in enumerate(part)}
        made: bytes = case.stage.zip(files)
        return made

    sent = packed(tree)
    if damage:
        at, with_what = damage
        sent = sent[:at] + with_what + sent[at + len(with_what) :]
    found = case.target.read_reports(sent)
    assert sum(map(len, found.values())) <= 200_000
