"""What an attack sends is told only where its source says it for certain."""

from textwrap import dedent, indent

import pytest

from website.payload import Payload, payloads

PROGRAM = """
def find(db: object, name: str, least: str = "0") -> str: ...
def register(db: object, name: str) -> str: ...
def load(data: object) -> str: ...
"""
USES = """
def use_find(target, stage):
    return target.find(stage.db, "ana", "10")
"""
HELPERS = """
WORD = "steal()"

def ask(target, stage, name, rest="!"):
    found = target.find(stage.db, f"{name}{rest}")
    print(found)
    return found

def again(target, name):
    return again(target, name)
"""


def sent(*bodies: str) -> list[Payload | None]:
    """Return what attacks with these bodies send."""
    attacks = "".join(
        f"def attack_{number}(target, stage):\n{indent(dedent(body), '    ')}\n\n"
        for number, body in enumerate(bodies)
    )
    found = payloads(HELPERS + attacks, USES, PROGRAM)
    return [found.get(f"attack_{number}") for number in range(len(bodies))]


@pytest.mark.parametrize(
    ("body", "parameter", "values"),
    [
        (
            """return "x" in target.find(stage.db, "' OR 1=1", "10")""",
            "name",
            ["' OR 1=1"],
        ),
        ("""target.find(stage.db, "ana", least="0 OR 1=1")""", "least", ["0 OR 1=1"]),
        ("""target.find(stage.db, "' " "OR" + " 1")""", "name", ["' OR 1"]),
        (
            """text = f"<b {WORD}>"\ntarget.find(stage.db, text)""",
            "name",
            ["<b steal()>"],
        ),
        ("""return ask(target, stage, "a;")""", "name", ["a;!"]),
        ("""return ask(target, stage, "a;", rest="?")""", "name", ["a;?"]),
        (
            """target.find(stage.db, "a;")\ntarget.find(stage.db, "b;")""",
            "name",
            ["a;", "b;"],
        ),
        (
            """who = target.register(stage.db, "x;")\nprint(target.find(stage.db, who))""",
            "name",
            ["x;"],
        ),
        (
            """with stage.measure() as used:\n    target.find(stage.db, "a;")""",
            "name",
            ["a;"],
        ),
        ("""target.load({"admin": True})""", "data", ["{'admin': True}"]),
    ],
)
def test_a_payload_is_told(body: str, parameter: str, values: list[str]) -> None:
    assert sent(body) == [Payload(parameter, tuple(values))]


@pytest.mark.parametrize(
    "body",
    [
        'target.find(stage.db, "ana")',
        'target.find(stage.db, "")',
        f'target.find(stage.db, "{"a;" * 300}")',
        'target.find(stage.db, "a;", "b;")',
        'target.find(stage.db, "ana")\ntarget.find(stage.db, "a;")',
        'target.find(stage.db, "a;", str(stage.root))',
        'target.find(stage.db, f"{stage.root}/a")',
        'target.find(stage.db, "a;" * 2)',
        'target.find(stage.db, *["a;"])',
        'target.unknown(stage.db, "a;")',
        'target.find(stage.db, "a;")\ntarget.register(stage.db, "b;")',
        'for end in "12":\n    target.find(stage.db, "a;")',
        'return any(target.find(stage.db, "a;") for each in "12")',
        'stage.link("a;")\ntarget.find(stage.db, "a;")',
        'with stage.patched():\n    target.find(stage.db, "a;")',
        'text = "a;"\ntext = "b;"\ntarget.find(stage.db, text)',
        'WORD = "a;"\nWORD = "b;"\ntarget.find(stage.db, WORD)',
        'for text in "ab":\n    pass\ntarget.find(stage.db, text)',
        'vars(target)\ntarget.find(stage.db, "a;")',
        'return again(target, "a;")',
        "return stage.secret",
    ],
)
def test_nothing_is_told_where_it_is_not_clear(body: str) -> None:
    assert sent(body) == [None]


def test_what_attacks_have_in_common_fills_a_form() -> None:
    bodies = (f'target.find(stage.db, "{name}", "everything")' for name in ("a;", "b;"))
    assert sent(*bodies) == [Payload("name", ("a;",)), Payload("name", ("b;",))]
    assert sent('target.find(stage.db, "a;")', 'target.find(stage.db, "a;")') == [
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("../secret", "../secret"),
        ("C:\\new", "C:\\new"),
        ("٩٩", "٩٩"),
        ("Hi\r\nBcc: x", r"'Hi\r\nBcc: x'"),
        ("a ", "'a '"),
        ("\u202egpj", r"'\u202egpj'"),
        ("mi\u212ae", r"'mi\u212ae'"),
        (b"\x00a", r"b'\x00a'"),
        ("Hi \ud83d", r"'Hi \ud83d'"),
        (-5, "-5"),
    ],
)
def test_what_cannot_be_seen_is_written_as_python_writes_it(
    value: object, shown: str
) -> None:
    assert sent(f"target.load({value!a})") == [Payload("data", (shown,))]
