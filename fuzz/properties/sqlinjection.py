"""What must hold of the fixes of `sqlinjection`. The docstring is the claim."""

from hypothesis import strategies as st

from fuzz.properties.register import holds_for
from fuzz.runner import Case

_WORDS = (
    *(
        "'",
        "''",
        '"',
        "`",
        "--",
        "-- ",
        "#",
        "/*",
        "*/",
        ";",
        ")",
        "(",
        ",",
        "\\'",
        "\\",
    ),
    *(
        " OR ",
        " AND ",
        " UNION SELECT ",
        " UNION ALL SELECT ",
        "1=1",
        "'1'='1",
        "'a'='a",
    ),
    *(
        "x' OR 'a'='a",
        "' OR 1=1 --",
        "' OR ''='",
        "0 OR total > 0",
        "z' || 'oe",
        "admin'--",
    ),
    *(
        "password",
        "staff",
        " FROM staff",
        "margin",
        "total",
        "item",
        "price",
        "NULL",
        "0",
    ),
    *(
        "sqlite_master",
        "' UNION SELECT password FROM staff --",
        "ATTACH DATABASE 'x' AS y",
    ),
    *(
        "ana",
        "zoe",
        "o'brien",
        "asc",
        "desc",
        "%",
        "_",
        "k%",
        "_______",
        "LIKE",
        "\x00",
        "\ud800",
    ),
    *(
        "CASE WHEN (SELECT 1) THEN price ELSE -price END",
        "randomblob(9)",
        "char(39)",
        "||",
    ),
    *("\u02bc", "\uff07", "%27", "0x27", "1e1", "-1", "9" * 30, "IS NULL, margin"),
)


def sql() -> st.SearchStrategy[str]:
    """Fragments of SQL in any order, whole classics, and any text."""
    fragments = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5).map("".join)
    return st.one_of(
        fragments, fragments, st.sampled_from(_WORDS), st.text(max_size=10)
    )


_PAIRS = st.tuples(sql(), st.one_of(st.just("0"), sql()))


@holds_for("sqlinjection/find_orders", "SQL", _PAIRS)
def find_orders(case: Case, given: tuple[str, str]) -> None:
    """Whatever the form says, only the named customer's own orders are found."""
    customer, at_least = given
    found = case.target.find_orders(case.stage.db, customer, at_least)
    own = [
        item
        for name, item in case.stage.db.execute("SELECT customer, item FROM orders")
        if name == customer
    ]
    assert set(found) <= set(own), found


@holds_for(
    "sqlinjection/sort_orders",
    "SQL",
    st.tuples(
        st.one_of(st.sampled_from(("item", "price")), sql()),
        st.one_of(st.sampled_from(("asc", "desc")), sql()),
    ),
)
def sort_orders(case: Case, given: tuple[str, str]) -> None:
    """Whatever the order asked for, it is one of the four that the list offers."""
    found = case.target.price_list(case.stage.db, *given)
    items = ["biscuits", "cup", "kettle", "tea", "tray"]
    prices = ["tea", "biscuits", "cup", "tray", "kettle"]
    assert found in (items, items[::-1], prices, prices[::-1]), found


_CODES = st.sampled_from(
    ("HOLIDAY-24", "holiday-24", "50%_off", "%", "holiday-__", "_%")
)


@holds_for("sqlinjection/open_share", "SQL", st.one_of(_CODES, sql()))
def open_share(case: Case, code: str) -> None:
    """Whatever the code, a file is opened only by a code that is equal but for case."""
    found = case.target.open_share(case.stage.db, code)
    codes = {case.stage.secret: case.stage.code, "pictures": "holiday-24"}
    assert codes.get(found, "50%_off").lower() == code.lower(), found


@holds_for("sqlinjection/statement_of_account", "SQL", sql())
def statement_of_account(case: Case, name: str) -> None:
    """Whatever name is registered, the statement of a new account is empty."""
    db = case.stage.db
    found = case.target.statement(db, case.target.register(db, name))
    assert found == [], found


@holds_for(
    "sqlinjection/orm_orders",
    "SQL",
    st.tuples(sql(), st.one_of(st.just("item"), sql())),
)
def orm_orders(case: Case, given: tuple[str, str]) -> None:
    """Whatever customer and order are named, only that customer's items are found."""
    found = case.target.orders_of(case.stage.db, *given)
    owns = {"ana": {"tea", "kettle"}, "zoe": {case.stage.secret}}
    assert set(found) <= owns.get(given[0], set()), found


_USERS = st.one_of(
    st.sampled_from(("eve", "o'brien", "Zoë")),
    st.sampled_from(
        (
            "eve'; SET LOCAL app.tenant = $$zoe$$ --",
            "eve', true); SET LOCAL app.tenant = $$zoe$$ --",
            "eve\\'; SET LOCAL app.tenant = $$zoe$$ --",
            "'; UPDATE staff SET role = $$admin$$ --",
            "'; RESET ALL; COMMIT --",
            "$1",
            "%s",
            "%(user)s",
            "E'\\x27'",
        )
    ),
    sql(),
)


@holds_for("sqlinjection/request_settings", "SQL", _USERS)
def request_settings(case: Case, user: str) -> None:
    """Whatever the user is called, only the shop's own orders are seen; no role changes."""
    found = case.target.orders(case.stage.db, "ana", user)
    assert found == ["kettle", "tea"], found
    assert case.stage.role_of("eve") == "reader"
