"""What must hold of the fixes of `archives`. The docstring is the claim."""

import contextlib
import gzip
import tarfile
from collections.abc import Iterator
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


_DAMAGE = st.one_of(
    st.none(),
    st.tuples(
        st.integers(
            -100, 400
        ),  # from the end, where the list of members is, or the start
        st.one_of(st.binary(max_size=8), st.sampled_from((b"\xff", b"\xff\xff\xff"))),
    ),
)


@contextlib.contextmanager
def all_or_none(case: Case) -> Iterator[None]:
    """Nothing changes outside the box, nor after an exception in the files inside it."""
    before = outside(case)
    kept = {path: path.read_bytes() for path in case.stage.box.rglob("*")}
    try:
        yield
    except Exception:
        left = {
            path: path.read_bytes()
            for path in case.stage.box.rglob("*")
            if not path.is_dir()
        }
        assert left == kept, f"left in the box: {list(left)}"
        raise
    finally:
        assert outside(case) == before


def named(case: Case, text: str) -> str:
    """Return the text as a name that an archive can hold."""
    text = text.replace("{root}", str(case.stage.root))
    return text.encode("utf-8", "replace").decode()


def damaged(sent: bytes, at: int, with_what: bytes) -> bytes:
    at %= len(sent)
    return sent[:at] + with_what + sent[at + len(with_what) :]


_HONEST = st.sampled_from(("order.txt", "a.txt", "2026/b.txt"))
_TEXTS = st.sampled_from(("sent", "x" * 600_000))  # two of these are too much


def taken(case: Case, there: bool) -> None:
    """Put a file of another customer into the box, or none."""
    if there:
        case.stage.write("inbox/order.txt", "from zoe")


@holds_for(
    "archives/unpack_zip",
    "archives",
    st.tuples(
        st.dictionaries(_NAMES, _TEXTS, min_size=1, max_size=4),
        _DAMAGE,
        st.booleans(),
    ),
)
def unpack_zip(
    case: Case, given: tuple[dict[str, str], tuple[int, bytes] | None, bool]
) -> None:
    """Whatever the names in a zip, whole or damaged, all files are in the box, or none."""
    files, damage, there = given
    taken(case, there)
    content = {named(case, name): text.encode() for name, text in files.items()}
    packed = case.stage.packed(content)
    sent = case.stage.write("sent.zip", damaged(packed, *damage) if damage else packed)
    with all_or_none(case):
        names = case.target.unpack(sent, case.stage.box)
    if not damage:
        found = [(case.stage.box / name).resolve().stat().st_size for name in names]
        # `zipfile` ends a name at its first NUL; what ends in a slash then is a folder.
        files_in = [name for name in content if not name.split("\0")[0].endswith("/")]
        whole = [len(content[name]) for name in files_in]
        assert found == whole, "not kept whole"


@holds_for(
    "archives/unpack_tar",
    "archives",
    st.tuples(
        st.lists(
            st.one_of(
                st.tuples(_NAMES, st.sampled_from(_KINDS), st.one_of(_NAMES, _TEXTS)),
                st.tuples(_HONEST, st.just(tarfile.REGTYPE), _TEXTS),
            ),
            min_size=1,
            max_size=4,
        ),
        st.booleans(),
        st.sampled_from((0, 0, 0, 4_100)),
    ),
)
def unpack_tar(
    case: Case, given: tuple[list[tuple[str, bytes, str]], bool, int]
) -> None:
    """Whatever members a tar has, all its files are in the box as plain files, or none."""
    members, there, folders = given
    taken(case, there)
    sent = case.stage.tar(
        *((named(case, name), kind, named(case, text)) for name, kind, text in members)
    )
    with tarfile.open(sent) as archive:
        sizes = {each.name: each.size for each in archive if each.isreg()}
    before = tarfile.TarInfo("folder")  # 4,100 of these are two megabytes
    before.type = tarfile.DIRTYPE
    data = before.tobuf() * folders + sent.read_bytes()
    sent.write_bytes(gzip.compress(data) if len(data) > 500_000 else data)
    with all_or_none(case):
        names = case.target.unpack(sent, case.stage.box)
    found = {name: (case.stage.box / name).resolve().stat().st_size for name in names}
    assert found == sizes, "not kept whole"
    only_plain_files(case.stage.box)


_FAR = (0, 1, 4, 40, 2**31, 2**32, 2**63 - 1, 2**63, 2**64 - 1)
_SIZES = st.one_of(
    st.integers(0, 500), st.integers(0, 150_000), st.sampled_from((200_001, 1_000_000))
)
_FILES = st.dictionaries(st.sampled_from("abcdef"), _SIZES, min_size=1, max_size=4)


@holds_for(
    "archives/read_report",
    "archives",
    st.tuples(
        st.recursive(
            _FILES, lambda part: st.lists(part, min_size=1, max_size=3), max_leaves=4
        ),
        _DAMAGE,
        st.one_of(
            st.none(),
            st.tuples(st.sampled_from(_FAR), st.sampled_from((0, 0, 0, *_FAR))),
        ),
    ),
)
def read_report(
    case: Case, given: tuple[Any, tuple[int, bytes] | None, tuple[int, int] | None]
) -> None:
    """Whatever the archive, whole or damaged, its reports are all kept, or it is refused.

    At most 200,000 bytes are kept, of archives in archives two levels deep.
    """
    tree, damage, claimed = given
    sizes: list[int] = []
    depth = 0

    def packed(part: Any, level: int) -> bytes:
        nonlocal depth
        depth = max(depth, level)
        files = {}
        if isinstance(part, dict):
            for name, size in part.items():
                sizes.append(size)
                files[f"{name}.txt"] = bytes(size)
        else:
            for number, each in enumerate(part):
                files[f"{number}.zip"] = packed(each, level + 1)
        made: bytes = case.stage.zip(files)
        return made

    sent = case.stage.claims(*claimed) if claimed else packed(tree, 1)
    if damage:
        sent = damaged(sent, *damage)
    found = case.target.read_reports(sent)
    assert sum(map(len, found.values())) <= 200_000
    if not damage and not claimed:
        assert sorted(map(len, found.values())) == sorted(sizes)
        assert depth <= 2
