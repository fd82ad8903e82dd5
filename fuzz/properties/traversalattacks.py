"""What must hold of the fixes of `traversalattacks`. The docstring is the claim."""

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case

UPLOADS = ("report.txt", "2026", "draft..final.txt", "uploads", "uploads-private")


@holds_for(
    "traversalattacks/read_upload",
    "paths",
    strategies.paths(*UPLOADS, "secret.txt"),
    refusals=(OSError, ValueError),
)
def read_upload(case: Case, name: str) -> None:
    """Whatever the name, no file outside the folder is opened."""
    stage = case.stage
    with case.reading_only(stage.uploads):
        found = case.target.read_upload(
            stage.uploads, name.replace("{root}", str(stage.root))
        )
    assert found in {"sales are up", "sales are down"}


PAGES = ("index.html", "opening hours.html", "opening%20hours.html", "secret.txt")


@holds_for(
    "traversalattacks/serve_url_path",
    "paths",
    strategies.paths(*PAGES, "pages"),
    refusals=(OSError, ValueError),
)
def serve_url_path(case: Case, url_path: str) -> None:
    """Whatever the address, encoded once or twice, no file outside the folder is opened."""
    stage = case.stage
    with case.reading_only(stage.pages):
        found = case.target.serve(
            stage.pages, url_path.replace("{root}", str(stage.root))
        )
    assert found.startswith("<h1>")


SHARED = ("minutes.txt", "2026", "old", "agenda.txt", "newest.txt", "secret.txt")


@holds_for(
    "traversalattacks/follow_link",
    "paths",
    strategies.paths(*SHARED, "shared"),
    refusals=(OSError, ValueError),
)
def follow_link(case: Case, name: str) -> None:
    """Whatever the name, and whichever links it passes, no file outside is opened."""
    stage = case.stage
    with case.reading_only(stage.shared):
        found = case.target.read_shared(
            stage.shared, name.replace("{root}", str(stage.root))
        )
    assert stage.secret not in found


SWAPS = (
    ("minutes.txt", "private/minutes.txt"),
    ("2026", "private"),
    ("2026/may", "private/may"),
    ("2026/may/minutes.txt", "private/minutes.txt"),
)


@holds_for(
    "traversalattacks/check_then_open",
    "paths, and links put in their way",
    st.tuples(
        st.one_of(
            st.sampled_from(("minutes.txt", "2026/may/minutes.txt")),
            strategies.paths("minutes.txt", "2026", "may", "private"),
        ),
        st.sampled_from(SWAPS),
        st.sampled_from(("minutes.txt", "2026", "may", "never opened")),
    ),
    refusals=(OSError, ValueError),
)
def check_then_open(case: Case, attack: tuple[str, tuple[str, str], str]) -> None:
    """Whatever the name, and whichever step becomes a link, the neighbour stays unread."""
    name, (step, destination), moment = attack
    stage = case.stage
    stage.before_open(moment, lambda: stage.replace_by_link(step, destination))
    found = case.target.read_shared(
        stage.shared, name.replace("{root}", str(stage.root))
    )
    assert stage.secret not in found


@holds_for(
    "traversalattacks/save_upload",
    "paths and contents",
    st.tuples(
        strategies.paths("report.txt", "current.ini", "settings.ini", "uploads"),
        strategies.contents(),
    ),
    refusals=(OSError, ValueError),
)
def save_upload(case: Case, upload: tuple[str, bytes]) -> None:
    """Whatever the name, the content lands in a new file of the folder; no other changes."""
    name, content = upload
    stage = case.stage
    kept = (stage.settings, stage.report, stage.uploads / "current.ini")
    with case.changing_nothing(*kept):
        path = case.target.save_upload(
            stage.uploads, name.replace("{root}", str(stage.root)), content
        )
    assert path.parent == stage.uploads and path not in kept
    assert path.read_bytes() == content
