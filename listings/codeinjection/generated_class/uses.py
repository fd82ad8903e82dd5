"""Legitimate uses of reading a table."""

from prover import Target

from .stage import Stage


def use_two_columns(target: Target, stage: Stage) -> tuple[object, object]:
    """Read two columns by their names."""
    rows = target.read_table("city,street\nRome,Via Appia\nDelft,Markt\n")
    return [(row.city, row.street) for row in rows], [
        ("Rome", "Via Appia"),
        ("Delft", "Markt"),
    ]


def use_any_content(target: Target, stage: Stage) -> tuple[object, object]:
    """Keep quotes, brackets and commas in the values."""
    [row] = target.read_table('note_1\n"He said ""(no)"", and: left"\n')
    return row.note_1, 'He said "(no)", and: left'
