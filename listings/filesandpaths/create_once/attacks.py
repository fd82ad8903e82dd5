"""Attacks on creating a file that must be new."""

from prover import Target

from .stage import Stage


def attack_same_number_twice(target: Target, stage: Stage) -> bool:
    """Let two tills write number 7 at once: the first invoice is lost."""
    first = stage.invoices / "0007.txt"
    stage.before_open(first, lambda: first.write_text("tea for Ada"))
    target.write_invoice(stage.invoices, 7, "tea for Mallory")
    print("0007.txt:", first.read_text())
    return first.read_text() != "tea for Ada"


def attack_link_to_nothing(target: Target, stage: Stage) -> bool:
    """Plant a link to a file that is not there yet, in a folder closed to you."""
    (stage.invoices / "0007.txt").symlink_to(stage.job)
    target.write_invoice(stage.invoices, 7, "send the prices to Mallory")
    print("job.txt:", stage.job.read_text())
    return stage.job.exists()


def attack_link_at_the_last_moment(target: Target, stage: Stage) -> bool:
    """Plant a link to a file that is there, after the question was asked."""
    path = stage.invoices / "0007.txt"
    stage.before_open(path, lambda: path.symlink_to(stage.prices))
    target.write_invoice(stage.invoices, 7, "tea 0.03")
    print("prices.txt:", stage.prices.read_text())
    return stage.prices.read_text() != "tea 3.00"
