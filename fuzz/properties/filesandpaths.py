"""What must hold of the fixes of `filesandpaths`. The docstring is the claim."""

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.properties.tempfiles import nearly_full_disk
from fuzz.runner import Case

LONG = "a" * 2000  # more than a nearly full disk takes


@holds_for(
    "filesandpaths/create_once",
    "numbers, texts, and what stands in the way",
    st.tuples(
        st.one_of(
            st.integers(1, 9999),
            st.integers(),
            st.sampled_from((0, -7, 10_000, 10**5000)),
        ),
        st.one_of(strategies.words, st.text(), st.sampled_from(("\ud800", LONG))),
        st.sampled_from(("nothing", "a file", "a link", "a link to nothing")),
        st.sampled_from((".", ".", ".", "no such folder")),
    ),
)
def create_once(case: Case, invoice: tuple[int, str, str, str]) -> None:
    """Whatever stands where an invoice is to be written, it stays as it was."""
    number, text, obstacle, folder = invoice
    stage = case.stage
    if not abs(number) < 10**9:
        obstacle = "nothing"  # no file can have such a name
    name = f"{number:04}" if obstacle != "nothing" else "none"
    path = stage.invoices / f"{name}.txt"
    if obstacle == "a file":
        path.write_text("tea for Ada")
    elif obstacle != "nothing":
        path.symlink_to(stage.prices if obstacle == "a link" else stage.job)
    kept = [stage.prices, stage.job]
    with case.changing_nothing(*kept, *([] if obstacle == "nothing" else [path])):
        try:
            with nearly_full_disk():
                made = case.target.write_invoice(stage.invoices / folder, number, text)
        except Exception:
            assert [*stage.invoices.iterdir()] == [path] * (obstacle != "nothing")
            raise
    assert obstacle == "nothing" and 1 <= number <= 9999
    assert made.read_bytes() == text.encode()


@holds_for(
    "filesandpaths/save_settings",
    "names and values, some of which cannot be written",
    st.tuples(
        st.dictionaries(
            st.one_of(
                st.text("abcdefgh.-_", min_size=1, max_size=8),
                st.text(max_size=8),
                st.sampled_from(("login", "a = b", "a\nlogin", "a\u2028b", "")),
            ),
            st.one_of(
                st.integers(),
                strategies.words,
                st.text(),
                st.sampled_from(
                    ("\ud800", "a\nlogin = off", "a\r", "\x85", "\x1c", LONG)
                ),
            ),
            max_size=6,
        ),
        st.booleans(),
        st.sampled_from((".", ".", ".", "no such folder")),
    ),
    refusals=(ValueError,),
)
def save_settings(case: Case, given: tuple[dict[str, object], bool, str]) -> None:
    """Whatever the settings, the file holds all of the new ones or all of the old."""
    settings, linked, folder = given
    stage = case.stage
    if linked:
        stage.settings.unlink()
        stage.settings.symlink_to(stage.ledger)
    before = stage.settings.read_bytes()
    with case.changing_nothing(stage.ledger):
        try:
            path = stage.root / folder / stage.settings.name
            with nearly_full_disk():
                case.target.save_settings(path, settings)
        except Exception as error:
            room = folder == "." and len(str(settings)) < 500
            assert not (isinstance(error, OSError) and room), "there was room"
            assert stage.settings.read_bytes() == before, "half of it was written"
            assert len([*stage.root.iterdir()]) == 2, "a temporary file was left"
            raise
    text = "".join(f"{key} = {value}\n" for key, value in settings.items())
    with stage.settings.open("rb") as file:
        assert file.read() == text.encode()
    assert stage.read_settings() == {k: str(v) for k, v in settings.items()}
    assert {each.name for each in stage.root.iterdir()} == {
        "settings.ini",
        "ledger.txt",
    }
