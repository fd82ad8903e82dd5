"""What must hold of the fixes of `threatmodel`. The docstring is the claim."""

from hypothesis import strategies as st

from tests.hostile import inputs
from tests.hostile.invariants.register import against
from tests.hostile.meeting import Place


@against(
    "threatmodel/trust_the_form",
    "forms",
    inputs.forms("language", "user", "role", "internal", "__class__"),
)
def trust_the_form(place: Place, form: dict[str, str]) -> None:
    """Whatever the form, nothing of the session changes except the language."""
    session = place.target.open_session("mallory")
    before = dict(session)
    place.target.save_preferences(session, form)
    assert session == before | {"language": session["language"]}
    assert session["language"] in {"en", form.get("language", "en")}
    assert place.target.may_export(session) is False


@against(
    "threatmodel/module_spoofing",
    "file names, and modules planted beside them",
    st.tuples(
        st.one_of(
            st.sampled_from(("orders.csv", "orders.plist", "orders.xyz", "orders.CSV")),
            inputs.paths("orders.csv", "orders.plist", "read_csv.py"),
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
    ),
    refusals=(OSError, ValueError, IndexError),
)
def module_spoofing(place: Place, attack: tuple[str, set[str]]) -> None:
    """Whatever modules lie beside the data, none of them runs."""
    name, planted = attack
    stage = place.stage
    for module in planted:
        stage.write(f"data/{module}.py", stage.planted())
    stage.write("data/orders.xyz", "")
    try:
        found = place.target.total(
            stage.readers, name.replace("{root}", str(stage.root))
        )
    finally:
        assert not stage.stolen(), "a planted module ran"
    assert found == 42
