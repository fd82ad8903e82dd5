"""What must hold of the fixes of `fileuploads`. The docstring is the claim."""

import io
import struct
import zipfile
import zlib
from functools import cache

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

_STEMS = (
    "me",
    "me.png",
    "logo",
    "..",
    "../app",
    "../../app",
    "{root}/x",
    "",
    ".",
    "CON",
)
_ENDS = (
    *(
        ".png",
        ".PNG",
        ".jpg",
        ".jpeg",
        ".gif",
        ".html",
        ".htm",
        ".svg",
        ".svgz",
        ".xml",
    ),
    *(
        ".php",
        ".php.png",
        ".png.php",
        ".png.html",
        ".html.gz",
        ".png/",
        ".png.",
        ".png ",
    ),
    *(".png\x00.html", ".html\x00.png", ".html%00.png", ".png::$DATA", ".py", ".xhtml"),
    *(
        ".phtml",
        ".htaccess",
        ".shtml",
        ".pNg",
        ".\uff50ng",
        ".png\n",
        ".html\n.png",
        "",
    ),
)
_NAMES = st.one_of(
    st.tuples(st.sampled_from(_STEMS), st.sampled_from(_ENDS)).map("".join),
    st.tuples(strategies.words, st.sampled_from(_ENDS)).map("".join),
    strategies.paths("logo.png", "app.py", "uploads", "site"),
)


@holds_for("fileuploads/store_upload", "names of uploads", _NAMES)
def store_upload(case: Case, name: str) -> None:
    """Whatever the name, one new file lies in the folder, and no browser runs it."""
    stage = case.stage
    data = b"<svg><script>steal()</script></svg>"
    before = {
        path: path.read_bytes() for path in stage.root.rglob("*") if path.is_file()
    }
    kept = None
    try:
        kept = case.target.store(
            stage.uploads, name.replace("{root}", str(stage.root)), data
        )
    finally:
        after = {
            path: path.read_bytes() for path in stage.root.rglob("*") if path.is_file()
        }
        new = {path: after[path] for path in after.keys() - before.keys()}
        assert after == before | new, "a file was changed"
    assert new == {kept: data}
    assert kept.parent == stage.uploads
    assert kept.suffix in {".png", ".jpg", ".gif"}
    assert not stage.runs_a_script(kept)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return (
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
    )


def png(width: int, height: int, *more: tuple[bytes, bytes], rows: int = 1) -> bytes:
    """Return a PNG in grey that claims a size, with further chunks in it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0" * ((width + 1) * rows if width < 10_000 else 100), 9)
    chunks = ((b"IHDR", head), *more, (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks)


_SCRIPT = b"<script>steal()</script>"


@cache
def _archive() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(zipfile.ZipInfo("run.py"), "print('mallory was here')")
    return made.getvalue()


_MORE = st.lists(
    st.sampled_from(
        (
            (b"tEXt", b"Comment\0" + _SCRIPT),
            (b"zTXt", b"Comment\0\0" + zlib.compress(_SCRIPT)),
            (b"eXIf", b"II*\0" + _SCRIPT),
            (b"iCCP", b"x\0\0" + zlib.compress(_SCRIPT)),
            (b"prVt", _SCRIPT),
            (b"tEXt", b""),
            (b"acTL", struct.pack(">II", 10**6, 0)),
        )
    ),
    max_size=2,
)
_TYPES = st.sampled_from(
    ("image/png", "text/html", "", "image/svg+xml", "image/png\r\nX: y", "text/html; x")
)


@st.composite
def pictures(draw: st.DrawFn) -> bytes:
    """Pictures with more in them, damaged ones, and what only begins like one."""
    begin = st.sampled_from(
        (b"GIF89a", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"P6 9 9 255 ")
    )
    side = draw(st.sampled_from((8, 256, 300)))
    whole = _MORE.map(lambda more: png(side, 8, *more, rows=8))
    high = st.just(png(8, 300, rows=300))
    bitmap = st.just(b"P6 2 2 255 " + bytes(12))
    data = draw(st.one_of(whole, whole, high, bitmap, begin, st.binary(max_size=40)))
    data += draw(st.sampled_from((b"", b"", _SCRIPT, _archive(), b"\0" * 50)))
    if draw(st.integers(0, 2)) == 0:
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=4)) + data[at + 1 :]
    return bytes(data)


_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8")


@holds_for("fileuploads/keep_avatar", "pictures", st.tuples(_TYPES, pictures()))
def keep_avatar(case: Case, given: tuple[str, bytes]) -> None:
    """Whatever is sent, what is served is a small PNG with nothing in it but pixels."""
    headers, body = case.target.avatar(*given)
    assert given[1].startswith(_SIGNATURES), "a format that was not allowed"
    assert max(struct.unpack(">II", body[16:24])) <= 256
    assert headers == {"Content-Type": "image/png", "X-Content-Type-Options": "nosniff"}
    assert not case.stage.browser_runs(headers, body)
    assert b"script" not in body and b"mallory" not in body
    assert not zipfile.is_zipfile(io.BytesIO(body))
    kinds, at = [], 8
    while at < len(body):
        (size,) = struct.unpack(">I", body[at : at + 4])
        kinds.append(body[at + 4 : at + 8])
        at += 12 + size
    assert set(kinds) == {b"IHDR", b"IDAT", b"IEND"} and kinds[-1] == b"IEND", kinds


_SIDES = st.sampled_from(
    (0, 1, 8, 64, 1000, 4000, 4001, 5000, 65_535, 2**20, 2**31 - 1)
)
_LARGE = st.one_of(
    st.tuples(_SIDES, _SIDES).map(lambda sides: png(*sides)),
    st.tuples(_SIDES, _SIDES).map(lambda sides: b"P6 %d %d 255\n" % sides + bytes(64)),
    st.tuples(_SIDES, _SIDES).map(
        lambda sides: (
            b"GIF89a" + struct.pack("<HH", *(n % 2**16 for n in sides)) + bytes(9)
        )
    ),
    st.integers(1, 40).map(lambda side: png(side, side, rows=side)),
    pictures(),
)


@holds_for("fileuploads/thumbnail", "pictures", _LARGE)
def thumbnail(case: Case, data: bytes) -> None:
    """Whatever size a picture claims, no more than 16 million pixels are decoded."""
    try:
        made = case.target.thumbnail(data)
    finally:
        assert case.stage.decoded <= 16_000_000
    assert data.startswith(_SIGNATURES[:2]), "a format that was not allowed"
    assert made.startswith(b"\x89PNG") and len(made) < 20_000
