"""Attacks by the names in a zip, and by what it unpacks to."""

import zipfile
from contextlib import suppress

from prover import Target

from .stage import Stage

MOST = 10_000_000


def attack_climb(target: Target, stage: Stage) -> bool:
    """Send a file that climbs out of the box."""
    target.unpack(stage.zip({"../settings.ini": "safe = no"}), stage.box)
    print(stage.settings.read_text())
    return stage.settings.read_text() == "safe = no"


def attack_absolute_name(target: Target, stage: Stage) -> bool:
    """Send a file with an absolute name."""
    target.unpack(stage.zip({str(stage.settings): "safe = no"}), stage.box)
    print(stage.settings.read_text())
    return stage.settings.read_text() == "safe = no"


def attack_neighbour(target: Target, stage: Stage) -> bool:
    """Send a file for a neighbour whose name begins with the name of the box."""
    target.unpack(stage.zip({"../inbox-old/rates.txt": "new rates"}), stage.box)
    found = (stage.root / "inbox-old" / "rates.txt").read_text()
    print(found)
    return found == "new rates"


def attack_twice(target: Target, stage: Stage) -> bool:
    """Send a file that is there already, from another customer."""
    stage.write("inbox/order.txt", "from zoe")
    target.unpack(stage.zip({"order.txt": "from mallory"}), stage.box)
    found = (stage.box / "order.txt").read_text()
    print(found)
    return found == "from mallory"


def fills(target: Target, stage: Stage, sent: bytes) -> bool:
    """Return whether memory or disk was used up, even if a refusal came afterwards."""
    archive = stage.write("sent.zip", sent)
    try:
        with stage.measure() as used:
            target.unpack(archive, stage.box)
    except (
        ValueError,
        zipfile.BadZipFile,
    ):  # some releases refuse entries that overlap
        if max(used.memory or 0, used.disk or 0) < MOST:
            raise
    finally:
        archive.unlink()  # what was sent is not what the program used
    print(f"{len(sent):,} bytes take {used.disk:,} bytes of the disk")
    return max(used.memory or 0, used.disk or 0) > MOST


def attack_zeros(target: Target, stage: Stage) -> bool:
    """Send twenty million zeros, which compress to a thousandth."""
    return fills(target, stage, stage.packed({"a.txt": bytes(20_000_000)}))


def attack_bzip2(target: Target, stage: Stage) -> bool:
    """Send the same zeros compressed with bzip2, which needs a few dozen bytes for them."""
    sent = stage.packed({"a.txt": bytes(20_000_000)}, zipfile.ZIP_BZIP2)
    return fills(target, stage, sent)


def attack_long_list(target: Target, stage: Stage) -> bool:
    """Send a list of 200 members, each with a comment of 65,535 bytes."""
    return fills(target, stage, stage.entries(200, 65_535))


def attack_many_files(target: Target, stage: Stage) -> bool:
    """Send twenty files of a size that each by itself would be accepted."""
    files = {f"{number}.txt": bytes(900_000) for number in range(20)}
    return fills(target, stage, stage.packed(files))


def attack_empty_files(target: Target, stage: Stage) -> bool:
    """Send a thousand empty files: no bytes to count, but each takes an entry on the disk."""
    target.unpack(
        stage.zip({f"{number}.txt": "" for number in range(1_000)}), stage.box
    )
    found = len(list(stage.box.iterdir()))
    print(f"{found:,} files")
    return found == 1_000


def attack_folders(target: Target, stage: Stage) -> bool:
    """Send ten empty files, each a hundred folders deep."""
    names = {f"{number}/" + "a/" * 99 + "a.txt": "" for number in range(10)}
    target.unpack(stage.zip(names), stage.box)
    found = sum(path.is_dir() for path in stage.box.rglob("*"))
    print(f"{found:,} folders")
    return found == 1_000


def attack_damaged(target: Target, stage: Stage) -> bool:
    """Send a file whose checksum is wrong, after one that is right."""
    sent = stage.zip({"a.txt": "right", "b.txt": "wrong"})
    sent.write_bytes(sent.read_bytes().replace(b"wrong", b"wrung"))
    return leaves_something(target, stage)


def attack_half(target: Target, stage: Stage) -> bool:
    """Send a file, and another one that would need the first to be a folder."""
    stage.zip({"a.txt": "file", "a.txt/b.txt": "in a folder"})
    return leaves_something(target, stage)


def leaves_something(target: Target, stage: Stage) -> bool:
    """Return whether files remain of an archive that could not be unpacked."""
    with suppress(ValueError, OSError, zipfile.BadZipFile):
        target.unpack(stage.root / "sent.zip", stage.box)
    found = sorted(path.name for path in stage.box.rglob("*") if path.is_file())
    print("left in the box:", found)
    return found != []
