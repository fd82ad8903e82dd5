"""What must hold of the fixes of `traversalattacks`. The docstring is the claim."""

from hypothesis import strategies as st

from tests.hostile import inputs
from tests.hostile.invariants.register import against
from tests.hostile.meeting import Place

UPLOADS = ("report.txt", "2026", "draft..final.txt", "uploads", "uploads-private")


@against("traversalattacks/read_upload", "paths", inputs.paths(*UPLOADS, "secret.txt"))
def read_upload(place: Place, name: str) -> None:
    """Whatever the name, no file outside the folder is opened."""
    stage = place.stage
    with place.reading_only(stage.uploads):
        found = place.target.read_upload(
            stage.uploads, name.replace("{root}", str(stage.root))
        )
    assert found in {"sales are up", "sales are down"}


PAGES = ("index.html", "opening hours.html", "opening%20hours.html", "secret.txt")


@against("traversalattacks/serve_url_path", "paths", inputs.paths(*PAGES, "pages"))
def serve_url_path(place: Place, url_path: str) -> None:
    """Whatever the address, encoded once or twice, no file outside the folder is opened."""
    stage = place.stage
    with place.reading_only(stage.pages):
        found = place.target.serve(
            stage.pages, url_path.replace("{root}", str(stage.root))
        )
    assert found.startswith("<h1>")


SHARED = ("minutes.txt", "2026", "old", "agenda.txt", "newest.txt", "secret.txt")


@against("traversalattacks/follow_link", "paths", inputs.paths(*SHARED, "shared"))
def follow_link(place: Place, name: str) -> None:
    """Whatever the name, and whichever links it passes, no file outside is opened."""
    stage = place.stage
    with place.reading_only(stage.shared):
        found = place.target.read_shared(
            stage.shared, name.replace("{root}", str(stage.root))
        )
    assert stage.secret not in found


SWAPS = (
    ("minutes.txt", "private/minutes.txt"),
    ("2026", "private"),
    ("2026/may", "private/may"),
    ("2026/may/minutes.txt", "private/minutes.txt"),
)


@against(
    "traversalattacks/check_then_open",
    "paths, and links put in their way",
    st.tuples(
        st.one_of(
            st.sampled_from(("minutes.txt", "2026/may/minutes.txt")),
            inputs.paths("minutes.txt", "2026", "may", "private"),
        ),
        st.sampled_from(SWAPS),
        st.sampled_from(("minutes.txt", "2026", "may", "never opened")),
    ),
)
def check_then_open(place: Place, attack: tuple[str, tuple[str, str], str]) -> None:
    """Whatever the name, and whichever step becomes a link, the neighbour stays unread."""
    name, (step, destination), moment = attack
    stage = place.stage
    stage.before_open(moment, lambda: stage.replace_by_link(step, destination))
    found = place.target.read_shared(
        stage.shared, name.replace("{root}", str(stage.root))
    )
    assert stage.secret not in found


@against(
    "traversalattacks/save_upload",
    "paths and contents",
    st.tuples(
        inputs.paths("report.txt", "current.ini", "settings.ini", "uploads"),
        inputs.contents(),
    ),
)
def save_upload(place: Place, upload: tuple[str, bytes]) -> None:
    """Whatever the name, the content lands in a new file of the folder; no other changes."""
    name, content = upload
    stage = place.stage
    kept = (stage.settings, stage.report, stage.uploads / "current.ini")
    with place.changing_nothing(*kept):
        path = place.target.save_upload(
            stage.uploads, name.replace("{root}", str(stage.root)), content
        )
    assert path.parent == stage.uploads and path not in kept
    assert path.read_bytes() == content
