"""Attacks on reading albums, by files that claim wrong lengths."""

from prover import Target

from .stage import Stage


def attack_claim(target: Target, stage: Stage) -> bool:
    """Send six bytes that claim to be a photo of 64 MB."""
    return stage.peak(target, stage.album((64_000_000, b"ab"))) > 2_000_000


def attack_many(target: Target, stage: Stage) -> bool:
    """Send five photos of 800 kB, each of which is small enough."""
    photo = bytes(800_000)
    return stage.peak(target, stage.album(*[(len(photo), photo)] * 5)) > 2_000_000


def attack_nothing(target: Target, stage: Stage) -> bool:
    """Send three thousand photos of no bytes at all, four bytes each."""
    with stage.album(*[(0, b"")] * 3_000) as album:
        photos = target.read_album(album)
    print(len(photos), "photos")
    return len(photos) == 3_000


def attack_cut_off(target: Target, stage: Stage) -> bool:
    """End in the middle of a photo: half of it is kept as if it were whole."""
    with stage.album((12, b"whole photo."), (12, b"whole ")) as album:
        photos = target.read_album(album)
    print(photos)
    return bool(photos[-1] == b"whole ")


def attack_cut_off_length(target: Target, stage: Stage) -> bool:
    """End in the middle of a length: an empty photo is kept that nobody sent."""
    with stage.album((12, b"whole photo.")) as album:
        with (stage.root / "album.bin").open("ab") as file:
            file.write(b"\0\0\1")
        photos = target.read_album(album)
    print(photos)
    return len(photos) == 2


def attack_many_tiny(target: Target, stage: Stage) -> bool:
    """Send three thousand photos of one byte each."""
    with stage.album(*[(1, b"x")] * 3_000) as album:
        photos = target.read_album(album)
    print(len(photos), "photos")
    return len(photos) == 3_000
