"""Attacks by what is in a picture besides pixels."""

import io
import zipfile

from prover import Target

from .stage import PLACE, Stage


def attack_claimed_page(target: Target, stage: Stage) -> bool:
    """Begin like a picture, go on with a script, and claim to be a page."""
    headers, body = target.avatar("text/html", b"GIF89a<script>steal()</script>")
    print(headers, body)
    return stage.browser_runs(headers, body)


def attack_page_in_a_true_picture(target: Target, stage: Stage) -> bool:
    """Put the script behind a picture that can be seen, and claim to be a page."""
    sent = stage.picture() + b"<script>steal()</script>"
    headers, body = target.avatar("text/html", sent)
    print(headers, len(body), "bytes")
    return stage.browser_runs(headers, body)


def attack_archive(target: Target, stage: Stage) -> bool:
    """Hang an archive on a picture: it is a picture from the front, a zip from the end."""
    _, body = target.avatar("image/png", stage.picture() + stage.archive())
    names = []
    if zipfile.is_zipfile(io.BytesIO(body)):
        names = zipfile.ZipFile(io.BytesIO(body)).namelist()
    print("the archive in the picture holds", names)
    return names == ["run.py"]


def attack_where_it_was_taken(target: Target, stage: Stage) -> bool:
    """As a stalker, look into a member's picture for where it was taken."""
    _, body = target.avatar("image/jpeg", stage.picture("JPEG"))
    print("the place is in it:", PLACE.encode() in body)
    return PLACE.encode() in body
