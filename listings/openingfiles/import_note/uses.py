"""Legitimate uses: importing notes."""

from prover import Target

from .stage import Stage


def use_plain(target: Target, stage: Stage) -> tuple[object, object]:
    """Import a note in UTF-8."""
    text = "Café at 3 — if x < 4 & so on"
    return target.import_note(text.encode(), "UTF-8"), text


def use_utf_16(target: Target, stage: Stage) -> tuple[object, object]:
    """Import a note that an editor on Windows saved with two bytes a character."""
    return target.import_note("Zoë: 12 €".encode("utf-16"), "utf-16"), "Zoë: 12 €"


def use_latin_1(target: Target, stage: Stage) -> tuple[object, object]:
    """Import an old note."""
    return target.import_note(b"Zo\xeb", "latin-1"), "Zoë"


def use_other_names_of_encodings(target: Target, stage: Stage) -> tuple[object, object]:
    """Name the encodings as the web and many editors do."""
    notes = (("Zo\xeb".encode(), "UTF8"), (b"Zo\xeb", "ISO-8859-1"))
    return [target.import_note(*note) for note in notes], ["Zo\xeb", "Zo\xeb"]
