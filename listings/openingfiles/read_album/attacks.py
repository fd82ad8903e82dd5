"""Attacks on the reading of albums, by what a file says of itself."""

from prover import Target

from .stage import Stage


def attack_claim(target: Target, stage: Stage) -> bool:
    """Send six bytes, which claim to be a photo of 64 MB."""
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
    """End in the middle: half a photo is kept as if it were a whole one."""
    with stage.album((12, b"whole photo."), (12, b"whole ")) as album:
        photos = target.read_album(album)
    print(photos)
    return bool(photos[-1] == b"whole ")
