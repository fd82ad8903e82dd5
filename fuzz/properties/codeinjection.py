"""What must hold of the fixes of `codeinjection`. The docstring is the claim.

The vulnerable programs run what they meet, so every piece of code here is harmless.
"""

import csv
import io
import json
import keyword
from typing import Any
from unicodedata import normalize

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

READ = 'open("secret.txt").read()'
COPY = "open('public.txt', 'w').write(open('secret.txt').read())"
_EXPRESSIONS = (
    *(READ, "[].append(1)", "().__class__", "().__class__.__base__.__subclasses__()"),
    *(f"(lambda: {READ})()", f"[{READ} for x in [1]][0]", f"{{{READ}: 1}}", f"-{READ}"),
    *(
        f"f'{{{READ}}}'",
        "\uff4fpen('secret.txt').read()",
        "globals()",
        "locals()",
        "vars()",
    ),
    *(
        "'{0.__class__}'.format(1)",
        "'%s' % 1",
        "'a' * 100000",
        "[1] * 100000",
        "9**9**3",
    ),
    *(
        "1 if 1 else 2",
        "x := 1",
        "lambda: 0",
        "...",
        "None",
        "True",
        "b'x'",
        "1j",
        "{1, 2}",
    ),
    *(
        "1e999",
        "NaN",
        "-Infinity",
        "0x10",
        "1_0",
        "'a' 'b'",
        "r'\\d'",
        "\\u0027",
        "NUL\x00",
    ),
    *(
        "[" * 90,
        "(" * 300,
        "{'a':" * 90,
        "-" * 900 + "1",
        "not " * 40,
        "[" * 400 + "]" * 400,
    ),
)
_expressions = st.sampled_from(_EXPRESSIONS)
_kind = st.one_of(
    strategies.json_values().map(json.dumps),
    _expressions,
    st.sampled_from(('"dark"', '"light"', "20", "50", "-1", "true", "null", "9" * 400)),
)
_setting = st.tuples(
    st.one_of(st.sampled_from(('"theme"', '"per_page"', "'theme'")), _kind), _kind
).map(": ".join)
_good_settings = st.fixed_dictionaries(
    {}, optional={"theme": st.text(max_size=20), "per_page": st.integers()}
).map(json.dumps)


@holds_for(
    "codeinjection/settings_text",
    "JSON and Python",
    st.one_of(
        _good_settings,
        st.lists(_setting, max_size=3).map(lambda each: "{" + ", ".join(each) + "}"),
        _kind,
        st.sampled_from((950, 990, 1_010, 5_000)).map(
            lambda size: json.dumps({"theme": "x" * size})
        ),
        st.sampled_from(("[" * 1_000, '{"a":' * 200)),
        strategies.words,
    ),
)
def settings_text(case: Case, text: str) -> None:
    """Whatever the text, a theme and a number come out or nothing, and no file is opened."""
    kinds = {"theme": str, "per_page": int}
    with case.reading_only():
        found = case.target.read_settings(text)
    assert len(text) <= 1_000, f"it took {len(text)} characters"
    for name, value in found.items():
        assert type(value) is kinds.get(name), f"{name} is {value!r}"
    assert found == json.loads(text)


_FIELDS = st.sampled_from(("item.name", "item.price", "item.stock"))
_NUMBERS = st.one_of(st.integers(-300, 300), st.floats(-300, 300)).map(str)
_NAMES = st.sampled_from(("lamp", "desk", "chair", "x' or 'y", "__class__", "{0}", ""))
_COMPARISON = st.one_of(
    st.tuples(
        st.sampled_from(("item.price", "item.stock")),
        st.sampled_from((" < ", "<=", " > ", ">=", " == ", " != ", "\t<\n")),
        _NUMBERS,
    ),
    st.tuples(
        st.just("item.name"), st.sampled_from((" == ", "!=", " < ")), _NAMES.map(repr)
    ),
).map("".join)
_GOOD = st.recursive(
    _COMPARISON,
    lambda part: st.one_of(
        st.tuples(part, st.sampled_from((" and ", " or ")), part).map("".join),
        part.map("not ({})".format),
    ),
    max_leaves=4,
).filter(lambda text: len(text) <= 200 and "\n" not in text)
_WHOLE = (
    "item.__setattr__('price', 0.01)",
    "item.__dict__.update({'price': 0})",
    "[item for item in [1] if item.__class__]",
    "item.name * 400000 == 'x'",
    "'x' * 2000000 < item.name",
    "item.stock ** 3000000 > 1",
    "f'{item.price:2000000}' == ''",
    "'%2000000d' % item.stock == ''",
    "(item := 1) == 1",
    "item == item",
    "item.name",
    "item.stock in (1, 2)",
    "item.name in item.name",
    "item.name is item.name",
    "item.__class__ == 1",
    "item.name < 3",
    "item.name == '\ud800'",
    "item.name == '\0'",
    "True",
    " and ".join(["1 == 1"] * 20),
    " and ".join(["1 == 1"] * 200),
)
_PARTS = (
    *(
        "item",
        "item.name",
        "item.price",
        "item.stock",
        ".",
        "(",
        ")",
        "[",
        "]",
        "==",
        "<",
    ),
    *(
        "item.__class__",
        "item.__dict__",
        ".__init__",
        ".__globals__",
        "._\uff3fclass_\uff3f",
        "()",
    ),
    *("item.__setattr__('price', 0.01)", "item.__dict__.update({'price': 0})", " in "),
    *("'{0.__init__.__globals__[os].environ}'.format(item)", " is ", " if ", " else "),
    *(
        " and ",
        " or ",
        "not ",
        "*",
        "**",
        "+",
        "-",
        "%",
        "@",
        "[0]",
        ",",
        ":",
        " for item in ",
    ),
    *(
        "'a'",
        "9999",
        "1e999",
        "1j",
        "None",
        "True",
        "lambda: 0",
        "f'{item}'",
        "item.name*99999",
    ),
    *(
        "item.name.join",
        "item.name.format_map",
        "item.price.real",
        "item.stock.__class__",
    ),
)


@holds_for(
    "codeinjection/row_filter",
    "conditions, and what looks like one",
    st.one_of(
        _GOOD,
        st.sampled_from(_WHOLE),
        st.tuples(
            st.one_of(_GOOD, st.sampled_from(_WHOLE)),
            st.sampled_from((" and ", " or ", " < ", " if 1 else ", "\n")),
            st.one_of(_GOOD, st.sampled_from(_WHOLE)),
        ).map("".join),
        st.lists(
            st.one_of(st.sampled_from(_PARTS), _expressions, _NUMBERS, _GOOD),
            max_size=7,
        ).map("".join),
        strategies.words,
    ),
)
def row_filter(case: Case, condition: str) -> None:
    """Whatever the condition, it chooses among the items, and changes and reads nothing."""
    stage = case.stage
    before = repr(stage.items)
    found: list[Any] = []
    with case.reading_only():
        most = stage.memory_of(
            lambda: found.append(case.target.select(stage.items, condition))
        )
    assert repr(stage.items) == before, "an item has changed"
    assert not case.saw("wrote"), "it wrote a file"
    assert most < 1_000_000, f"it took {most} bytes"
    assert all(item in stage.items for item in found[-1])
    assert condition not in _WHOLE, "this is not a condition"
    assert len(condition) <= 200, f"it took {len(condition)} characters"


_COLUMN = st.one_of(
    st.from_regex(r"\A[a-z][a-z0-9_]{0,8}\Z"),
    st.sampled_from(("city", "street", "self", "field", "cls", "str", "type", "match")),
)
_HOSTILE_COLUMN = st.one_of(
    st.sampled_from(
        (
            *(f"city: str = {COPY} #", f"city = 1; {COPY}; x", f"city: {COPY} = 1; x"),
            *(f"city: str\n{COPY}\nclass Row:\n    x", f"x: str\n    {COPY}\n    y"),
            *(
                "from os import getcwd as city; x",
                "import this as x; y",
                "x, y",
                "x=1)#",
            ),
            *(
                "class",
                "None",
                "__class__",
                "__init__",
                "__slots__",
                "_x",
                "x ",
                " x",
                "",
            ),
            *(
                "ﬁeld",
                "\ufdfa",
                "citta\u0300",
                "field\n",
                "x" * 40,
                "1x",
                "x-y",
                "x.y",
                "x[0]",
                "a\x00",
                "a\r\nb",
            ),
        )
    ),
    st.sampled_from(keyword.kwlist),
    strategies.words,
)


@st.composite
def tables(draw: st.DrawFn) -> str:
    """CSV whose names are good or hostile, and whose rows fit or do not."""
    column = draw(st.sampled_from((_COLUMN, st.one_of(_COLUMN, _HOSTILE_COLUMN))))
    names = draw(st.lists(column, max_size=4))
    if draw(st.integers(0, 20)) == 0:
        names = [f"x{number}" for number in range(draw(st.integers(98, 102)))]
    value = st.one_of(strategies.words, st.sampled_from((COPY, '"', "a,b", "")))
    width = st.sampled_from((len(names), len(names), len(names), 1))
    rows = draw(
        st.lists(
            width.flatmap(lambda size: st.lists(value, min_size=size, max_size=size)),
            max_size=3,
        )
    )
    written = io.StringIO()
    try:
        csv.writer(written).writerows([names, *rows])
    except csv.Error:
        return '"not a table'
    return written.getvalue()


@holds_for(
    "codeinjection/generated_class",
    "tables",
    st.one_of(
        tables(),
        strategies.words,
        st.sampled_from(("", "\n\n", "a\rb", "a\x00b", '"a', "x" * 140_000)),
        st.sampled_from(
            (
                *("\ufb01eld,field\na,b\n", "a,a\nb,c\n", "mro,city\na,b\n", "_x\na\n"),
                *("x" * 60 + "\na\n", "x" * 61 + "\na\n", "class\na\n", "\u00b2\na\n"),
                *(",".join(f"x{each}" for each in range(size)) for size in (100, 101)),
            )
        ),
    ),
)
def generated_class(case: Case, text: str) -> None:
    """Whatever the table, each row has its values by its names, and no secret is read."""
    secret = case.stage.root / "secret.txt"
    try:
        found = case.target.read_table(text)
    finally:
        assert secret not in case.saw("read"), "it opened secret.txt"
        assert not case.saw("wrote"), "it wrote a file"
    names, *rows = filter(None, csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(names) <= 100, f"it took {len(names)} columns"
    assert max(map(len, names)) <= 60, "it took a long name"
    names = [normalize("NFKC", name) for name in names]
    assert len(set(names)) == len(names), "two columns have the same name"
    assert all(writable(name) for name in names), (
        f"row.{names[0]} and so on mean nothing"
    )
    assert [vars(row) for row in found] == [
        dict(zip(names, row, strict=True)) for row in rows
    ]


def writable(name: str) -> bool:
    """Tell whether `row.name` can be written in a program, and means no part of a class."""
    return name.isidentifier() and not keyword.iskeyword(name) and name[0] != "_"
