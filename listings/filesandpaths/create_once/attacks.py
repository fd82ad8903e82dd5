"""Attacks on creating a file that must be new."""

import contextlib

from prover import Target

from .stage import Stage


def attack_same_number_twice(target: Target, stage: Stage) -> bool:
    """Let two tills write invoice 7 at the same time: the first invoice is lost."""
    first = stage.invoices / "0007.txt"
    stage.before_open(first, lambda: first.write_text("tea for Ada"))
    target.write_invoice(stage.invoices, 7, "tea for Mallory")
    print("0007.txt:", first.read_text())
    return first.read_text() != "tea for Ada"


def attack_link_to_nothing(target: Target, stage: Stage) -> bool:
    """Plant a link to a file that does not exist yet, in a folder that you cannot write to."""
    (stage.invoices / "0007.txt").symlink_to(stage.job)
    target.write_invoice(stage.invoices, 7, "send the prices to Mallory")
    print("job.txt:", stage.job.read_text())
    return stage.job.exists()


def attack_link_at_the_last_moment(target: Target, stage: Stage) -> bool:
    """Plant a link to an existing file, after the program has checked and before it opens."""
    path = stage.invoices / "0007.txt"
    stage.before_open(path, lambda: path.symlink_to(stage.prices))
    target.write_invoice(stage.invoices, 7, "tea 0.03")
    print("prices.txt:", stage.prices.read_text())
    return stage.prices.read_text() != "tea 3.00"


def attack_text_that_cannot_be_written(target: Target, stage: Stage) -> bool:
    """Send half a surrogate pair: the number is used up by an empty invoice."""
    with contextlib.suppress(ValueError):
        target.write_invoice(stage.invoices, 7, "tea for \ud800")
    written = [path.name for path in stage.invoices.iterdir()]
    print("written:", written)
    return "0007.txt" in written


def attack_full_disk(target: Target, stage: Stage) -> bool:
    """Fill the disk: the number is used up by the beginning of an invoice."""
    with stage.nearly_full_disk(), contextlib.suppress(OSError, ValueError):
        target.write_invoice(stage.invoices, 7, "tea for Ada, at a table in the garden")
    written = {path.name: path.read_text() for path in stage.invoices.iterdir()}
    print("written:", written)
    return "0007.txt" in written
