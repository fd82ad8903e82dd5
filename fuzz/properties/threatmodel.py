"""What must hold of the fixes of `threatmodel`. The docstring is the claim."""

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case


@holds_for(
    "threatmodel/trust_the_form",
    "forms",
    st.one_of(
        strategies.forms("language", "user", "role", "internal", "__class__"),
        st.dictionaries(
            st.just("language"), st.sampled_from(("fr", "nl", "FR", "", "../x", "en\0"))
        ),
        st.dictionaries(st.just("language"), strategies.json_values()),
    ),
    refusals=(),
)
def trust_the_form(case: Case, form: dict[str, str]) -> None:
    """Whatever the form, nothing of the session changes except the language."""
    session = case.target.open_session("mallory")
    before = dict(session)
    case.target.save_preferences(session, form)
    assert session == before | {"language": session["language"]}
    assert session["language"] == form.get("language", "en")
    assert session["language"] in {"en", "fr", "nl"}
    assert case.target.may_export(session) is False


TAGS = ("array", "data", "date", "dict", "integer", "key", "plist", "real", "string")
LISTS = st.lists(
    st.one_of(
        st.sampled_from(TAGS).map("<{}>".format),
        st.sampled_from(TAGS).map("</{}>".format),
        st.sampled_from(("amounts", "inf", "1", "-0x1", "=", "<?xml encoding='x'?>")),
    ),
    max_size=12,
).map("".join)
VALUES = st.tuples(st.sampled_from(TAGS), st.text("0179-.:TZinfaxe=", max_size=24)).map(
    "<plist><dict><key>amounts</key><array><{0[0]}>{0[1]}</{0[0]}></array></dict></plist>".format
)


@holds_for(
    "threatmodel/module_spoofing",
    "file names, contents, and modules planted beside them",
    st.tuples(
        st.one_of(
            st.sampled_from(("orders.csv", "orders.plist", "orders.xyz", "orders.CSV")),
            strategies.paths("orders.csv", "orders.plist", "read_csv.py"),
        ),
        st.sets(
            st.sampled_from(
                (
                    *("read_csv", "read_plist", "read_xyz", "fast_csv", "plistlib"),
                    *("csv", "codecs", "encodings", "sitecustomize", "pathlib"),
                )
            ),
            max_size=4,
        ),
        st.one_of(
            st.none(),
            st.tuples(
                st.sampled_from(("fuzzed.csv", "fuzzed.plist")),
                st.one_of(strategies.contents(), LISTS, VALUES),
            ),
        ),
    ),
    refusals=(),
)
def module_spoofing(
    case: Case, attack: tuple[str, set[str], tuple[str, bytes | str] | None]
) -> None:
    """Whatever lies beside the data, no planted module runs, and the answer is a sum."""
    name, planted, written = attack
    stage = case.stage
    for module in planted:
        stage.write(f"data/{module}.py", stage.planted())
    stage.write("data/orders.xyz", "")
    if written:
        name, content = written
        stage.write(f"data/{name}", content)
    try:
        found = case.target.total(
            stage.readers, name.replace("{root}", str(stage.root))
        )
    finally:
        assert not stage.stolen(), "a planted module ran"
    assert type(found) is int and (written or found == 42)
