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


def use_export_of_a_spreadsheet(target: Target, stage: Stage) -> tuple[object, object]:
    """Read what a spreadsheet exports: a byte order mark, capitals and an empty line."""
    [row] = target.read_table("\ufeffCity,Street\r\nDelft,Markt\r\n\r\n")
    return (row.City, row.Street), ("Delft", "Markt")


def use_a_hundred_columns(target: Target, stage: Stage) -> tuple[object, object]:
    """Read a wide table."""
    names = [f"column_{number}" for number in range(100)]
    [row] = target.read_table(",".join(names) + "\n" + ",".join(names))
    return list(vars(row).values()), names


def use_letters(target: Target, stage: Stage) -> tuple[object, object]:
    """Read names with accents, one of them written as a letter and a combining accent."""
    [row] = target.read_table("Gr\u00f6\u00dfe,citta\u0300\n38,Roma\n")
    return (getattr(row, "Gr\u00f6\u00dfe"), getattr(row, "citt\u00e0")), ("38", "Roma")


def use_any_word(target: Target, stage: Stage) -> tuple[object, object]:
    """Read names that mean something elsewhere: in classes, in methods, as built-ins."""
    names = [
        "mro",
        "self",
        "type",
        "print",
        "match",
        "name_of_sixty_letters".ljust(60, "x"),
    ]
    [row] = target.read_table(",".join(reversed(names)) + "\n1,2,3,4,5,6\n")
    return [getattr(row, name) for name in names], list("654321")
