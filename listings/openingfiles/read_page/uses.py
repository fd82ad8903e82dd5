"""Legitimate uses: reading pages."""

from prover import Target

from .stage import Stage


def use_page(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a page."""
    return target.read_page(stage.folder, "index.txt"), "Welcome"


def use_page_in_folder(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a page in a folder."""
    return target.read_page(stage.folder, "2026/may.txt"), "Roses"


def use_twice(target: Target, stage: Stage) -> tuple[object, object]:
    """Read two pages: the handle of the site stays open."""
    first = target.read_page(stage.folder, "index.txt")
    return (first, target.read_page(stage.folder, "index.txt")), ("Welcome", "Welcome")


def use_byte_order_mark(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a page saved by an editor that begins UTF-8 with a byte order mark."""
    stage.write("site/june.txt", "\ufeffTulips")
    return target.read_page(stage.folder, "june.txt"), "Tulips"


def use_longest_page(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a page of 100,000 characters, the most that a page may have."""
    page = "é" * 100_000
    stage.write("site/long.txt", page)
    return target.read_page(stage.folder, "long.txt"), page
