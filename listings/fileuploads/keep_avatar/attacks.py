"""Attacks by what is in a picture besides pixels."""

import io
import zipfile

from PIL import Image

from prover import Target

from .stage import PLACE, Stage


def attack_claimed_page(target: Target, stage: Stage) -> bool:
    """Send six bytes of a GIF and a script, and claim that it is a page."""
    headers, body = target.avatar("text/html", b"GIF89a<script>steal()</script>")
    print(headers, body)
    return stage.browser_runs(headers, body)


def attack_page_in_a_true_picture(target: Target, stage: Stage) -> bool:
    """Append the script to a complete picture, and claim that it is a page."""
    sent = stage.picture() + b"<script>steal()</script>"
    headers, body = target.avatar("text/html", sent)
    print(headers)
    return stage.browser_runs(headers, body)


def holds_archive(target: Target, sent: bytes) -> bool:
    _, body = target.avatar("image/png", sent)
    names = []
    if zipfile.is_zipfile(io.BytesIO(body)):
        names = zipfile.ZipFile(io.BytesIO(body)).namelist()
    print("the archive in the picture holds", names)
    return names == ["run.py"]


def attack_archive(target: Target, stage: Stage) -> bool:
    """Append a zip to a picture: PNG is read from the front, a zip from the end."""
    return holds_archive(target, stage.picture() + stage.archive())


def attack_archive_in_pixels(target: Target, stage: Stage) -> bool:
    """Draw a picture whose pixels, written to a PNG, are the bytes of a zip."""
    return holds_archive(target, stage.archive_in_pixels())


def attack_where_it_was_taken(target: Target, stage: Stage) -> bool:
    """Download a member's picture, and read in its metadata where it was taken."""
    _, body = target.avatar("image/jpeg", stage.picture("JPEG"))
    print("the place is in it:", PLACE.encode() in body)
    return PLACE.encode() in body


def large(target: Target, stage: Stage, sent: bytes) -> bool:
    with stage.measure() as used:
        _, body = target.avatar("image/png", sent)
    with Image.open(io.BytesIO(body)) as picture:
        print(f"{len(body):,} bytes of {picture.width:,} by {picture.height:,} pixels")
    return body == sent or (used.memory or 0) > 20_000_000


def attack_large(target: Target, stage: Stage) -> bool:
    """Send 36 million pixels in few bytes, for the server or every browser to decode."""
    return large(target, stage, stage.large(6000, 6000))


def attack_line(target: Target, stage: Stage) -> bool:
    """Send a line of eight million pixels, which takes memory for each row."""
    return large(target, stage, stage.large(1, 8_000_000))


def attack_many_bytes(target: Target, stage: Stage) -> bool:
    """Send 25 million bytes in a chunk that Pillow keeps and browsers download."""
    return large(target, stage, stage.bytes_behind(25_000_000))


def attack_scans(target: Target, stage: Stage) -> bool:
    """Send a JPEG with 1,500 scans, for the server or every browser to decode."""
    few, many = stage.progressive(0), stage.progressive(1_500)
    with stage.measure() as once:
        target.avatar("image/jpeg", few)
    with stage.measure() as often:
        _, body = target.avatar("image/jpeg", many)
    scans = body.count(b"\xff\xda")
    print(f"{len(body):,} bytes with {scans:,} scans are shown to everybody")
    return bool(scans > 1_500 or (often.cpu or 0) > 5 * (once.cpu or 1))
