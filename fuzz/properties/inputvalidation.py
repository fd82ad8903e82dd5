"""What must hold of the fixes of `inputvalidation`. The docstring is the claim."""

import unicodedata
from typing import Any
from urllib.parse import quote, unquote

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

_LOOKALIKES = {
    "a": "aA\uff41\uff21\u24d0\u1d2c\u0430\xaa",
    "d": "dD\uff44\u217e\u216e",
    "e": "eE\uff45\u0435\u212f",
    "i": "iI\uff49\u0130\u0131\u2170",
    "k": "kK\u212a\uff4b\u03ba",
    "l": "lL\uff4c\u217c1",
    "m": "mM\uff4d\u217f",
    "n": "nN\uff4e\u207f",
    "s": "sS\u017f\uff53\u0455",
    "t": "tT\uff54",
}
_MARKS = ("", "", "", "", "\u0301", "\u200b", "\u00ad", " ", "\n", "\x00", ".", "%00")


@st.composite
def names(draw: st.DrawFn) -> str:
    """Names that are taken or reserved, disguised; others; and any text at all."""
    name = draw(
        st.one_of(
            st.sampled_from(("admin", "support", "alice", "mike", "grace", "steffi")),
            st.from_regex(r"\A[A-Za-z0-9_]{1,25}\Z"),
            strategies.words,
        )
    )
    written = ""
    for letter in name:
        like = draw(st.sampled_from(_LOOKALIKES.get(letter, letter)))
        kind = draw(
            st.sampled_from(("as it is", "as it is", "as it is", "code", "twice"))
        )
        if kind != "as it is":
            like = quote(like, safe="", errors="replace") if like != letter else letter
            like = f"%{ord(like):02x}" if len(like) == 1 and ord(like) < 128 else like
        written += quote(like) if kind == "twice" else like
    return written + draw(st.sampled_from(_MARKS))


@holds_for("inputvalidation/register", "disguised names", names())
def register(case: Case, sent: str) -> None:
    """Whatever the name, nobody's account changes hands, and what is given stays given."""
    stage = case.stage
    before = dict(stage.accounts)
    try:
        name = case.target.register(stage.accounts, sent, "Mallory")
    finally:
        kept = {each: stage.accounts.get(each) for each in before}
        assert kept == before, f"an account changed hands: {kept}"
        assert not stage.accounts.keys() & {"admin", "support"}
    assert set(stage.accounts) == {*before, name}
    last_form = unicodedata.normalize("NFKC", unquote(name)).casefold()
    assert name == last_form and name.isascii() and 3 <= len(name) <= 20
    for again in (name, name.upper()):
        try:
            case.target.register(stage.accounts, again, "Trudy")
        except ValueError:
            continue
        raise AssertionError(f"{name!r} was given twice")


_DIGITS = "0123456789\u0669\u0660\u096f\u0966\uff19\uff10\xb2\u2460\u1b50\U0001d7d7"
accounts = st.one_of(
    st.from_regex(r"\A[0-9]{6}\Z"),
    st.tuples(
        st.sampled_from(("", "", "", " ", "\n", "+", "-", "\ufeff", "0")),
        st.one_of(
            st.just("999999"),
            st.text(_DIGITS, max_size=8),
            st.text("\u0660\u0669", max_size=6),
        ),
        st.sampled_from(
            (
                *(
                    "",
                    "",
                    "\n",
                    "\r",
                    "\r\n",
                    "\n\n",
                    " ",
                    "\t",
                    "\x0b",
                    "\x0c",
                    "\x1c",
                ),
                *("\x85", "\u2028", "\u2029", "\x00", ".0", "_", "e0"),
                *("\nLimit: 9999999", "\r\nLimit: 0", "\nPence: 1"),
            )
        ),
    ).map("".join),
    st.sampled_from((123456, 999999, None, b"123456", ["123456"], {"a": 1}, True)),
    strategies.words,
)


_AMOUNTS = st.one_of(
    st.just(500),
    st.integers(-100, 10_000_000),
    st.sampled_from((0, -1, 5_000_000, 5_000_001, 10**5_000, True, 1.5, float("nan"))),
)


@holds_for(
    "inputvalidation/payment_order",
    "account numbers and amounts",
    st.tuples(accounts, _AMOUNTS),
)
def payment_order(case: Case, given: tuple[Any, Any]) -> None:
    """Whatever the account and the amount, the bank reads what was meant, within the limit."""
    account, pence = given
    order = case.target.payment_order(account, pence)
    read = case.stage.bank_reads(order)
    right = [("Account", account), ("Pence", str(pence)), ("Limit", "50000")]
    assert read.items() == right
    assert type(pence) is int and 1 <= pence <= 5_000_000
    assert int(account) != 999999 and len(account) == 6


_FIELDS = (
    *("seats", "note", "paid", "guest", "MOST", "price", "__class__", "__dict__"),
    *(
        "Seats",
        "seats ",
        "seats\n",
        "\uff53\uff45\uff41\uff54\uff53",
        "__annotations__",
        "",
    ),
)
_VALUES: tuple[Any, ...] = (
    *(0, 1, 2, 8, 9, -1, 500, 10**30, 1.0, 1.5, 8.0, float("nan"), float("inf"), -0.0),
    *(True, False, None, "", "3", "by the window", "x" * 200, "x" * 201, [], [3], {}),
    *("\ud83c", "a\x00b", "\r\n", "\u200d"),
    {"guest": "Mallory", "seats": 8, "note": "", "paid": True},
)
requests = st.one_of(
    st.fixed_dictionaries(
        {}, optional={"seats": st.integers(0, 9), "note": strategies.words}
    ),
    st.dictionaries(
        st.one_of(st.sampled_from(_FIELDS), strategies.words),
        st.one_of(st.sampled_from(_VALUES), strategies.json_values()),
        max_size=3,
    ),
    st.sampled_from(([], "seats", 3, None, ["note"])),
    st.sampled_from((199, 200, 201, 5_000)).map(lambda size: {"note": "x" * size}),
)


@holds_for("inputvalidation/change_booking", "fields of a request", requests)
def change_booking(case: Case, wanted: dict[str, Any]) -> None:
    """Whatever the request, the seats are whole and from 1 to 8, and nothing else is set."""
    booking = case.target.Booking("Mallory", 2, "quiet")
    taken = False
    try:
        case.target.change(booking, wanted)
        taken = True
    finally:
        assert vars(booking).keys() == {"guest", "seats", "note", "paid"}
        assert type(booking.seats) is int and 1 <= booking.seats <= 8
        assert type(booking.note) is str and len(booking.note) <= 200
        assert "\x00" not in booking.note and booking.note.encode() is not None
        assert (booking.guest, booking.paid, booking.MOST) == ("Mallory", False, 8)
        if taken:
            assert wanted.keys() <= {"seats", "note"}, "it ignored a field"
        else:
            assert (booking.seats, booking.note) == (2, "quiet"), "refused, and changed"
