"""Legitimate uses: writing invoices."""

from prover import Target

from .stage import Stage


def use_write(target: Target, stage: Stage) -> tuple[object, object]:
    """An invoice is written under its number."""
    path = target.write_invoice(stage.invoices, 7, "tea for Ada")
    return (path.name, path.read_text()), ("0007.txt", "tea for Ada")


def use_first_number(target: Target, stage: Stage) -> tuple[object, object]:
    """The first number is one, and an invoice may be empty."""
    path = target.write_invoice(stage.invoices, 1, "")
    return (path.name, path.read_text()), ("0001.txt", "")


def use_written_number_is_refused(
    target: Target, stage: Stage
) -> tuple[object, object]:
    """A number that is taken is refused, and its invoice stays as it was."""
    path = target.write_invoice(stage.invoices, 7, "tea for Ada")
    try:
        target.write_invoice(stage.invoices, 7, "tea for Mallory")
    except FileExistsError:
        return path.read_text(), "tea for Ada"
    return "a second invoice", "tea for Ada"


def use_any_language(target: Target, stage: Stage) -> tuple[object, object]:
    """An invoice may hold any characters and several lines."""
    text = "Tee für Zoë 🍵\n2 × 3,00 €\n"
    path = target.write_invoice(stage.invoices, 9999, text)
    return path.read_bytes().decode(), text
