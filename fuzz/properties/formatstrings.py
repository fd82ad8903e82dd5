"""What must hold of the fixes of `formatstrings`. The docstring is the claim."""

from hypothesis import strategies as st

from fuzz.properties.register import holds_for
from fuzz.runner import Case

_PARTS = (
    *(
        "{",
        "}",
        "{{",
        "}}",
        "{}",
        "{0}",
        "{customer}",
        "{customer!r}",
        "{customer!s:>9}",
    ),
    *(
        "{customer.name}",
        "{customer.city}",
        "{customer.reset_code}",
        "{customer.voucher}",
        "!r",
        "!a",
        ":",
        ":>99999",
    ),
    *(
        ".__class__",
        ".__init__",
        ".__globals__",
        "[SIGNING_KEY]",
        ".shop",
        ".settings",
        "[key]",
    ),
    *(
        "{customer.shop.settings[key]}",
        "{customer.greet.__globals__}",
        "{customer.name:{0}}",
    ),
    *(
        "%s",
        "%d",
        "%r",
        "%%",
        "%(",
        ")s",
        "%(name)s",
        "%(orders)d",
        "%(password)s",
        "%*d",
    ),
    *(
        "%(name)99999s",
        "%(name).99999s",
        "%c",
        "%n",
        "%x",
        "%(name)n",
        "%(orders)99999d",
    ),
    *(
        "$name",
        "${name}",
        "$$",
        "99999",
        "99999f",
        ".99999f",
        ">9.2f",
        ",.2f",
        "_",
        "e",
        "n",
    ),
    *(
        "=^99999f",
        "\U0001d7d7\U0001d7d7\U0001d7d7\U0001d7d7f",
        "\u0669" * 5,
        "0" * 9,
        "z",
        "#",
    ),
)


def formats() -> st.SearchStrategy[str]:
    """Fragments of every kind of format, in any order, and any text."""
    fragments = st.lists(st.sampled_from(_PARTS), min_size=1, max_size=4).map("".join)
    return st.one_of(fragments, fragments, st.sampled_from(_PARTS), st.text(max_size=8))


@holds_for("formatstrings/greeting_card", "formats", formats())
def greeting_card(case: Case, text: str) -> None:
    """Whatever the text, the card shows no secret, runs no property and stays short."""
    found = case.target.card(text, case.stage.ana)
    assert case.stage.secret not in found, found
    assert "object at 0x" not in found and "reset_code=" not in found, found
    assert len(case.stage.ana.shop.vouchers) == 2, "a property has run"
    assert len(found) <= len(text) + 40, len(found)


@holds_for("formatstrings/price_column", "formats", formats())
def price_column(case: Case, form: str) -> None:
    """Whatever the form, the price has at most two hundred characters."""
    assert len(case.target.show_price(9.5, form)) <= 200


@holds_for("formatstrings/mail_subject", "formats", formats())
def mail_subject(case: Case, text: str) -> None:
    """Whatever the subject, it shows no password and stays short."""
    found = case.target.subject(text, case.stage.user)
    assert case.stage.secret not in found, found
    assert len(found) <= len(text) + 40, len(found)
