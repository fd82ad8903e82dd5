"""What must hold of the fixes of `openingfiles`. The docstring is the claim."""

import encodings.aliases
import os

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

_ENCODINGS = st.one_of(
    st.sampled_from(("utf-8", "UTF-8", "utf-16", "latin-1", "utf-16")),
    st.sampled_from(("utf-7", "unicode_escape", "raw_unicode_escape", "punycode")),
    st.sampled_from(sorted(set(encodings.aliases.aliases.values()))),
    strategies.words,
)
_MARKUP = st.sampled_from(
    ("<script>", "</p><script src=//x>", "<SCRIPT/x>", "<!--", "<?x?>", "<img src=x>")
)
_NOTES = st.lists(st.one_of(_MARKUP, strategies.words), min_size=1, max_size=3).map(
    "".join
)


@st.composite
def encoded(draw: st.DrawFn) -> tuple[bytes, str]:
    """Notes in all the encodings that Python has, with bytes put in that do not belong."""
    note, name = draw(_NOTES), draw(_ENCODINGS)
    written = draw(st.one_of(st.just(name), _ENCODINGS))
    try:
        data = note.encode(written, errors="ignore")
    except (LookupError, ValueError, TypeError):
        data = note.encode("utf-8", errors="replace")
    if draw(st.booleans()):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(min_size=1, max_size=2)) + data[at:]
    return data, name


@holds_for("openingfiles/import_note", "encoded notes", encoded())
def import_note(case: Case, given: tuple[bytes, str]) -> None:
    """Whatever the bytes and the encoding named, the text of a note holds no element."""
    text = case.target.import_note(*given)
    assert not case.stage.elements(text), text
    assert not any("\ud800" <= letter <= "\udfff" for letter in text), ascii(text)


PAGES = ("index.txt", "2026", "may.txt", "june.txt", "archive", "secret.txt", "site")


@holds_for(
    "openingfiles/read_page",
    "paths",
    st.one_of(
        strategies.paths(*PAGES),
        st.sampled_from(("2026", "pipe.txt", "long.txt", "latin.txt", "2026/may.txt")),
    ),
)
def read_page(case: Case, name: str) -> None:
    """Whatever the name, and whatever members have put there, only whole pages are read.

    No handle stays open, whether the name is answered or refused.
    """
    stage = case.stage
    site = stage.root / "site"
    (site / "june.txt").symlink_to("../secret.txt")
    (site / "archive").symlink_to("..")
    (site / "whole").symlink_to(stage.root)
    os.mkfifo(site / "pipe.txt")
    (site / "long.txt").write_text("a" * 100_001)
    (site / "latin.txt").write_bytes(b"caf\xe9")
    before = _open_handles()
    try:
        found = case.target.read_page(
            stage.folder, name.replace("{root}", str(stage.root))
        )
    finally:
        assert _open_handles() == before, "a handle is left open"
    assert found in {"Welcome", "Roses"}, found[:40]


def _open_handles() -> int:
    return len(os.listdir("/proc/self/fd"))


_CLAIMS = st.one_of(
    st.integers(0, 20),
    st.sampled_from(
        (199_999, 200_000, 999_999, 1_000_000, 1_000_001, 2**31, 2**32 - 1)
    ),
)
_PHOTOS = st.one_of(st.binary(max_size=20), st.integers(0, 300_000).map(bytes))
_HONEST = _PHOTOS.map(lambda photo: (len(photo), photo))
_ALBUMS = st.one_of(
    st.lists(_HONEST, max_size=4),
    st.lists(st.one_of(_HONEST, st.tuples(_CLAIMS, _PHOTOS)), max_size=8),
)


@holds_for("openingfiles/read_album", "albums", _ALBUMS)
def read_album(case: Case, photos: list[tuple[int, bytes]]) -> None:
    """Whatever lengths an album claims, at most 1 MB of whole photos is kept of it."""
    with case.stage.album(*photos) as album:
        found = case.target.read_album(album)
    assert sum(map(len, found)) <= 1_000_000 and len(found) <= 200
    assert all(found)
    with case.stage.album(*photos) as album:
        data = album.read()
    rebuilt = b"".join(len(photo).to_bytes(4, "big") + photo for photo in found)
    assert data == rebuilt
