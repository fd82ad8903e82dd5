"""Legitimate uses: installing updates."""

from prover import Target

from .stage import NEW, Stage, piece


def use_install(target: Target, stage: Stage) -> tuple[object, object]:
    """Install an update that comes in one piece."""
    target.install(stage.plugin, stage.send(NEW), stage.digest(NEW))
    return stage.load(), piece(NEW)


def use_pieces(target: Target, stage: Stage) -> tuple[object, object]:
    """Install an update that comes in three pieces, and leave nothing else behind."""
    pieces = (NEW, b"x = 1", b"y = 2")
    target.install(stage.plugin, stage.send(*pieces), stage.digest(*pieces))
    left = [each.name for each in stage.plugin.parent.iterdir()]
    return (stage.load(), left), (b"".join(map(piece, pieces)), ["shop.py"])


def use_digest_in_capitals(target: Target, stage: Stage) -> tuple[object, object]:
    """Install an update whose digest is written in capitals, as PowerShell does."""
    target.install(stage.plugin, stage.send(NEW), stage.digest(NEW).upper())
    return stage.load(), piece(NEW)


def use_over_an_empty_file(target: Target, stage: Stage) -> tuple[object, object]:
    """Install an update over a plugin file that is empty."""
    stage.plugin.write_bytes(b"")
    target.install(stage.plugin, stage.send(NEW), stage.digest(NEW))
    return stage.load(), piece(NEW)


def use_largest_update(target: Target, stage: Stage) -> tuple[object, object]:
    """Install an update that is just as large as the fix allows."""
    update = bytes(2_000_000)
    target.install(stage.plugin, iter([update]), stage.digest_of(update))
    return stage.load() == update, True
