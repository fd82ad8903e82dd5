"""Strategies, one for each kind of input."""

import builtins
import string
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from hypothesis import strategies as st

_STEPS = (
    *("..", ".", "", "...", ".. ", " ..", "..;", "..\x00", "~", "~root", "-", "--"),
    *("%2e%2e", "%2E.", "%252e%252e", "..%00", "%c0%ae%c0%ae", "%u002e%u002e"),
    *("\uff0e\uff0e", "\u2025", "\u2024\u2024", ".\u200b.", "\udc2e\udc2e"),
    *("CON", "NUL", "aux.txt", "C:", "report.txt::$DATA", "REPORT.TXT", "report.txt."),
    *("proc", "self", "environ", "cwd", "root", "fd", "dev", "null", "etc", "passwd"),
)
_SEPARATORS = ("/", "//", "/./", "\\", "%2f", "%2F", "%5c", "%252f", "%c0%af", "\uff0f")
_BEGINNINGS = (
    "",
    "/",
    "//",
    "\\\\",
    "./",
    "file://",
    "file:///",
    "C:\\",
    "/proc/self/",
)

words = st.text(max_size=12)
"""Any text at all, lone surrogates and control characters included."""


_ENCODINGS: tuple[Callable[[str], str], ...] = (
    lambda path: path.replace(".", "%2e"),
    lambda path: path.replace("/", "%2f"),
    lambda path: path.replace("../", "%2e%2e%2f"),
    lambda path: quote(path, safe="", errors="replace"),
    lambda path: quote(quote(path, safe="", errors="replace"), safe=""),
    lambda path: path.replace("../", "....//"),
    lambda path: path.replace("/", "\\"),
)


@st.composite
def paths(draw: st.DrawFn, *known: str) -> str:
    """Paths that climb, hide, encode, or say nothing, through the names in `known`.

    ``{root}`` in a path stands for the stage's own folder. One in four is harmless.
    """
    if draw(st.integers(0, 3)) == 0:
        return "/".join(draw(st.lists(st.sampled_from(known), min_size=1, max_size=2)))
    step = st.one_of(st.sampled_from(known), st.sampled_from(_STEPS), words)
    steps = draw(st.lists(step, min_size=1, max_size=6))
    separator = st.one_of(st.just("/"), st.sampled_from(_SEPARATORS))
    path = draw(st.one_of(st.just(""), st.sampled_from((*_BEGINNINGS, "{root}/"))))
    path += "../" * draw(st.integers(0, 3))
    for each in steps[:-1]:
        path += each + draw(separator)
    path += steps[-1]
    encode = draw(st.one_of(st.none(), st.sampled_from(_ENCODINGS)))
    return path if encode is None else encode(path)


@st.composite
def formulas(draw: st.DrawFn, *known: str) -> str:
    """Arithmetic, and what looks like it: fragments of Python in any order."""
    fragments = (
        *known,
        *(
            "+",
            "-",
            "*",
            "/",
            "//",
            "%",
            "**",
            "<<",
            "|",
            "~",
            "@",
            ",",
            ".",
            ":=",
            "=",
        ),
        *("(", ")", "[", "]", "{", "}", "'", '"', "\\", "\n", "#", ";", ":", "*args"),
        *(
            "lambda: 0",
            "for x in ()",
            "if",
            "else",
            "not",
            "await",
            "yield",
            "in",
            "is",
        ),
        *("__class__", ".__class__", "__builtins__", "__self__", "gi_frame", "open"),
        *("1e999", "1e-999", "9" * 60, "0x_f", "1_0", "1j", "\u0664", "\u00b2", "None"),
        *("True", "...", "f'{0}'", "b''", "\\N{DIGIT ONE}", "-99999999", "inf", "nan"),
    )
    numbers = st.one_of(st.integers(), st.floats(allow_nan=False)).map(str)
    good = st.sampled_from(
        ("price * count", "-(price + 2 * count) / 4", "max(0, min(count, 3)) - 1.5")
    )
    loose = st.lists(
        st.one_of(st.sampled_from(fragments), numbers, words), max_size=12
    ).map("".join)
    # Whole calls and operations, nested: what random fragments seldom add up to.
    number = st.one_of(numbers, st.sampled_from((*known, "9" * 60, "-1", "-99999999")))
    nested = st.recursive(
        number,
        lambda part: st.one_of(
            st.tuples(part, st.sampled_from("+-*/"), part).map("".join),
            st.tuples(
                st.sampled_from(("round", "min", "max", "")),
                st.lists(part, max_size=3).map(",".join),
            ).map(lambda pair: f"{pair[0]}({pair[1]})"),
            st.tuples(part, st.sampled_from((".real", ".__class__", "[0]", "()"))).map(
                "".join
            ),
        ),
        max_leaves=8,
    )
    return draw(st.one_of(good, loose, nested, nested))


@st.composite
def dotted_names(draw: st.DrawFn, *known: str) -> str:
    """Names of functions, offered, known from the library, or made up."""
    tempting = (
        *("builtins.eval", "builtins.open", "os.getcwd", "os.path.join", "os.listdir"),
        *("shutil.copy", "runpy.run_path", "pathlib.Path", "operator.attrgetter"),
        *(f"builtins.{name}" for name in ("len", "sum", "repr", "str", "vars", "dir")),
        *("statistics.sys.getrecursionlimit", "statistics.", ".mean", "mean", ""),
        *(f" {name}" for name in known),
        *(name.upper() for name in known),
    )
    made_up = st.lists(st.sampled_from(dir(builtins)), max_size=3).map(".".join)
    return draw(
        st.one_of(st.sampled_from(known), st.sampled_from(tempting), made_up, words)
    )


def json_values() -> st.SearchStrategy[Any]:
    """What `json.loads` can return, NaN and infinities included."""
    plain = st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12)
    )
    return st.recursive(
        plain,
        lambda part: st.one_of(
            st.lists(part, max_size=3),
            st.dictionaries(st.text(max_size=6), part, max_size=3),
        ),
        max_leaves=6,
    )


def forms(*known: str) -> st.SearchStrategy[dict[str, str]]:
    """The fields of a form: those of the program, and any others."""
    names = st.one_of(st.sampled_from(known), words)
    return st.dictionaries(names, words, max_size=5)


def contents() -> st.SearchStrategy[bytes]:
    """What a file may hold."""
    return st.one_of(
        st.binary(max_size=64),
        st.text(string.printable, max_size=64).map(str.encode),
    )
