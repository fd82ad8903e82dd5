"""What must hold of the fixes of `filesandpaths`. The docstring is the claim."""

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case


@holds_for(
    "filesandpaths/create_once",
    "numbers, texts, and what stands in the way",
    st.tuples(
        st.one_of(st.integers(0, 9999), st.integers()),
        strategies.words,
        st.sampled_from(("nothing", "a file", "a link", "a link to nothing")),
    ),
)
def create_once(case: Case, invoice: tuple[int, str, str]) -> None:
    """Whatever stands where an invoice is to be written, it stays as it was."""
    number, text, obstacle = invoice
    stage = case.stage
    path = stage.invoices / f"{number:04}.txt"
    if obstacle == "a file":
        path.write_text("tea for Ada")
    elif obstacle != "nothing":
        path.symlink_to(stage.prices if obstacle == "a link" else stage.job)
    kept = [stage.prices, stage.job]
    with case.changing_nothing(*kept, *([] if obstacle == "nothing" else [path])):
        case.target.write_invoice(stage.invoices, number, text)
    assert obstacle == "nothing"


class Unprintable:
    """A value that cannot be written, found only when half of the file is."""

    def __str__(self) -> str:
        raise ValueError("no text")


@holds_for(
    "filesandpaths/save_settings",
    "keys and values, some of which cannot be written",
    st.tuples(
        st.dictionaries(
            st.text("abcdefgh", min_size=1, max_size=8),
            st.one_of(st.integers(), strategies.words, st.builds(Unprintable)),
            max_size=6,
        ),
        st.booleans(),
    ),
    refusals=(ValueError,),
)
def save_settings(case: Case, given: tuple[dict[str, object], bool]) -> None:
    """Whatever the settings, the file holds all of the new ones or all of the old."""
    settings, linked = given
    stage = case.stage
    if linked:
        stage.settings.unlink()
        stage.settings.symlink_to(stage.ledger)
    before = stage.settings.read_bytes()
    with case.changing_nothing(stage.ledger):
        try:
            case.target.save_settings(stage.settings, settings)
        except Exception:
            assert stage.settings.read_bytes() == before, "half of it was written"
            raise
    text = "".join(f"{key} = {value}\n" for key, value in settings.items())
    with stage.settings.open("rb") as file:
        assert file.read() == text.encode()
    assert {each.name for each in stage.root.iterdir()} == {
        "settings.ini",
        "ledger.txt",
    }
