"""What must hold of the fixes of `queryinjection`. The docstring is the claim."""

import json

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

_OPERATORS = st.dictionaries(
    st.sampled_from(("$ne", "$gt", "$regex", "$in", "$exists", "$where", "name")),
    st.one_of(st.just(""), st.just(".*"), st.just(["root", "ana"]), st.booleans()),
    min_size=1,
    max_size=2,
)
_VALUES = st.one_of(
    st.sampled_from(("root", "ana", "tea and cake", "")),
    _OPERATORS,
    strategies.json_values(),
)


_BODIES = st.one_of(
    st.fixed_dictionaries({"name": _VALUES, "password": _VALUES}).map(json.dumps),
    st.sampled_from(("", "{", "\ufeff{}", "[" * 100_000, "9" * 5_000, "NaN", "[]")),
)


@holds_for("queryinjection/find_account", "JSON bodies", _BODIES)
def find_account(case: Case, body: str) -> None:
    """Whatever the body, an account opens only to its own name and its own password."""
    found = case.target.login(case.stage.accounts, body)
    if found is not None:
        given = json.loads(body)
        assert (found, given) == ("ana", {"name": "ana", "password": "tea and cake"})


_LDAP = (
    *(
        "*",
        "(",
        ")",
        "\\",
        "\x00",
        "\\2a",
        "\\28",
        "&",
        "|",
        "!",
        "=",
        "~=",
        ">=",
        ":dn:=",
    ),
    *(
        "ana",
        "root",
        "ben",
        "ben (temp)",
        "uid",
        "employeeNumber",
        "unit=*",
        "*)(uid=*",
        "*)(|(uid=*",
    ),
    *(
        "admin)(&)",
        "*)(!(uid=ana)",
        "ana)(employeeNumber=1*",
        "*))%00",
        ")(cn=))\x00",
        "x)(objectClass=*",
    ),
)


def fragments(parts: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Fragments in any order, whole classics, and any text."""
    joined = st.lists(st.sampled_from(parts), min_size=1, max_size=5).map("".join)
    return st.one_of(joined, st.sampled_from(parts), st.text(max_size=8))


@holds_for("queryinjection/find_employee", "LDAP filters", fragments(_LDAP))
def find_employee(case: Case, name: str) -> None:
    """Whatever is searched for, only colleagues of that name, in any case, are found."""
    found = case.target.find_colleague(case.stage.directory, name)
    assert all(each == " ".join(name.lower().split(" ")).strip() for each in found), (
        found
    )


_XPATH = (
    *(
        "'",
        '"',
        "]",
        "[",
        "/",
        "..",
        "/..",
        "//",
        "*",
        "@",
        "=",
        "!=",
        "text()",
        "or",
        "|",
    ),
    *(
        "Tea",
        "It's cake",
        "Ledger",
        "Tea']/../book[@sale='no",
        "' or '1'='1",
        "']|//*|a['",
    ),
    *(
        "Tea']/../staff[title='Tea",
        '"]/../staff[title="Tea',
        "' or ''='",
        "book",
        "staff",
    ),
    *(
        "x' or name()='username' or 'x'='y",
        "&apos;",
        "&#39;",
        "count(/*)",
        "position()=1",
    ),
)


@holds_for("queryinjection/find_book", "XPath", fragments(_XPATH))
def find_book(case: Case, title: str) -> None:
    """Whatever the title, only prices of books for sale with that title are told."""
    found = case.target.price_of(case.stage.catalogue, title)
    assert found == {"Tea": ["9"], "It's cake": ["12"]}.get(title, []), found


_CELLS = (
    *(
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        " ",
        "'",
        '"',
        ",",
        ";",
        "|",
        "%",
        "\x00",
        "\x0b",
    ),
    *(
        "=1+1",
        "a;=1+1",
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "-2+3",
        "+1+A2",
        "\uff1d1",
        "\uff0b1",
        "A2",
    ),
    *(
        '=HYPERLINK("x")',
        "=IMPORTXML(1)",
        "DDE",
        "5",
        "-5",
        "hello",
        "\u00a0=1",
        "\u2003=1",
    ),
)


@holds_for("queryinjection/export_orders", "cells", fragments(_CELLS))
def export_orders(case: Case, note: str) -> None:
    """Whatever the note, the spreadsheet computes nothing and has two cells in a row."""
    exported = case.target.export([(note, -5.0)])
    assert not case.stage.formulas(exported), exported
    assert [len(row) for row in case.stage.cells(exported)] == [2], exported


_GLOB = (
    *(
        "*",
        "?",
        "[",
        "]",
        "^",
        "-",
        "\\",
        ":",
        "r",
        "root",
        "ana",
        "[a-z]",
        "[^:]",
        "??",
    ),
    *("*:*", "[r]oot", "\\root", "roo?", "roo*", "shop", "shop:", "shop:root", "\x00"),
    *("\ud800", "root\ud800"),
    *(
        "\r\n",
        "\r\nFLUSHALL\r\n",
        "{root}",
        "session",
        "session:root",
        "sessions-of:root",
    ),
)


@holds_for("queryinjection/list_devices", "Redis patterns", fragments(_GLOB))
def list_devices(case: Case, user: str) -> None:
    """Whatever a user is called, only sessions of exactly that name are seen and ended."""
    for name in ("root", "shop:root"):
        case.target.sign_in(case.stage.db, name, name)
    own = [user] if user in ("root", "shop:root") else []
    assert case.target.devices(case.stage.db, user) == own
    case.target.sign_out(case.stage.db, user)
    for name in ("root", "shop:root"):
        left = case.target.devices(case.stage.db, name)
        assert left == ([] if name == user else [name]), (name, left)
