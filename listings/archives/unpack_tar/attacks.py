"""Attacks by the members of a tar, and by what it unpacks to."""

import tarfile
from contextlib import suppress

from prover import Target

from .stage import Stage

MOST = 10_000_000


def attack_climb(target: Target, stage: Stage) -> bool:
    """Send a file that climbs out of the box."""
    sent = stage.tar(("../settings.ini", tarfile.REGTYPE, "safe = no"))
    target.unpack(sent, stage.box)
    print(stage.settings.read_text())
    return stage.settings.read_text() == "safe = no"


def attack_through_a_link(target: Target, stage: Stage) -> bool:
    """Send a link that leads out of the box, and then a file that goes through it."""
    sent = stage.tar(
        ("files", tarfile.SYMTYPE, ".."),
        ("files/settings.ini", tarfile.REGTYPE, "safe = no"),
    )
    target.unpack(sent, stage.box)
    print(stage.settings.read_text())
    return stage.settings.read_text() == "safe = no"


def attack_read_by_a_link(target: Target, stage: Stage) -> bool:
    """Send a link to a file of ours, and download it as one's own."""
    target.unpack(stage.tar(("mine.txt", tarfile.SYMTYPE, "../secret.txt")), stage.box)
    found = (stage.box / "mine.txt").read_text()
    print(found)
    return found == stage.secret


def attack_hard_link(target: Target, stage: Stage) -> bool:
    """Send a second name for a file of ours, which is no symbolic link."""
    sent = stage.tar(("mine.txt", tarfile.LNKTYPE, "../secret.txt"))
    target.unpack(sent, stage.box)
    found = (stage.box / "mine.txt").read_text()
    print(found)
    return found == stage.secret


def fills(target: Target, stage: Stage, sent: bytes) -> bool:
    """Return whether memory or disk was used up, even if a refusal came afterwards."""
    archive = stage.write("sent.tar", sent)
    try:
        with stage.measure() as used:
            target.unpack(archive, stage.box)
    except ValueError:
        if max(used.memory or 0, used.disk or 0) < MOST:
            raise
    many = max(used.memory or 0, used.disk or 0) > MOST
    print(f"{len(sent):,} bytes took more than {MOST:,} of memory or disk: {many}")
    return many


def attack_sparse(target: Target, stage: Stage) -> bool:
    """Send a sparse file: one byte, and a note that forty million zeros go before it."""
    return fills(target, stage, stage.sparse(40_000_000))


def attack_many_sparse(target: Target, stage: Stage) -> bool:
    """Send twenty sparse files of a size that each by itself would be accepted."""
    return fills(target, stage, stage.sparse(900_000, 20))


def attack_zeros(target: Target, stage: Stage) -> bool:
    """Send forty million zeros, compressed with gzip to a thousandth."""
    return fills(target, stage, stage.packed({"a.txt": bytes(40_000_000)}))


def attack_long_gzip_name(target: Target, stage: Stage) -> bool:
    """Send a gzip header with a name of three million bytes, which gzip reads one by one."""
    packed = stage.packed({"a.txt": b"text"})
    named = packed[:3] + b"\x08" + packed[4:10] + b"n" * 3_000_000 + b"\0"
    sent = stage.write("sent.tar", named + packed[10:])
    try:
        target.unpack(sent, stage.box)
    finally:
        sent.unlink()  # what was sent is not what the program used
    found = (stage.box / "a.txt").read_text()
    print(f"{len(named + packed):,} bytes became {len(found)}")
    return found == "text"


def attack_same_name(target: Target, stage: Stage) -> bool:
    """Send two files of one name: a scanner sees the first, and the second remains."""
    sent = stage.tar(
        ("order.txt", tarfile.REGTYPE, "harmless"),
        ("order.txt", tarfile.REGTYPE, "harmful"),
    )
    target.unpack(sent, stage.box)
    found = (stage.box / "order.txt").read_text()
    print(found)
    return found == "harmful"


def attack_long_header(target: Target, stage: Stage) -> bool:
    """Send an empty file whose extended header has forty million zeros in it."""
    return fills(target, stage, stage.packed({"a.txt": b""}, 40_000_000))


def attack_long_header_in_bzip2(target: Target, stage: Stage) -> bool:
    """Send the same header compressed with bzip2, which needs a few dozen bytes for it."""
    return fills(target, stage, stage.packed({"a.txt": b""}, 40_000_000, "w:bz2"))


def attack_many_files(target: Target, stage: Stage) -> bool:
    """Send twenty files of a size that each by itself would be accepted."""
    files = {f"{number}.txt": bytes(900_000) for number in range(20)}
    return fills(target, stage, stage.packed(files))


def attack_empty_files(target: Target, stage: Stage) -> bool:
    """Send a thousand empty files: no bytes to count, but each takes an entry on the disk."""
    sent = stage.packed({f"{number}.txt": b"" for number in range(1_000)})
    target.unpack(stage.write("sent.tar", sent), stage.box)
    found = len(list(stage.box.iterdir()))
    print(f"{found:,} files")
    return found == 1_000


def attack_folders(target: Target, stage: Stage) -> bool:
    """Send ten empty files, each ninety folders deep."""
    files = {f"{number}/" + "a/" * 89 + "a.txt": b"" for number in range(10)}
    target.unpack(stage.write("sent.tar", stage.packed(files)), stage.box)
    found = sum(path.is_dir() for path in stage.box.rglob("*"))
    print(f"{found:,} folders")
    return found == 900


def attack_damaged(target: Target, stage: Stage) -> bool:
    """Send an archive that breaks off after its first file."""
    sent = stage.tar(
        ("a.txt", tarfile.REGTYPE, "one"), ("b.txt", tarfile.REGTYPE, "two")
    )
    sent.write_bytes(sent.read_bytes()[:1_538])
    return leaves_something(target, stage)


def attack_half(target: Target, stage: Stage) -> bool:
    """Send a file, and another one that would need the first to be a folder."""
    stage.tar(
        ("a.txt", tarfile.REGTYPE, "file"),
        ("a.txt/b.txt", tarfile.REGTYPE, "in a folder"),
    )
    return leaves_something(target, stage)


def leaves_something(target: Target, stage: Stage) -> bool:
    """Return whether files remain of an archive that could not be unpacked."""
    with suppress(ValueError, OSError, tarfile.TarError):
        target.unpack(stage.root / "sent.tar", stage.box)
    found = sorted(path.name for path in stage.box.rglob("*") if path.is_file())
    print("left in the box:", found)
    return found != []


def attack_twice(target: Target, stage: Stage) -> bool:
    """Send a file that is there already, from another customer."""
    stage.write("inbox/order.txt", "from zoe")
    sent = stage.tar(("order.txt", tarfile.REGTYPE, "from mallory"))
    target.unpack(sent, stage.box)
    found = (stage.box / "order.txt").read_text()
    print(found)
    return found == "from mallory"
