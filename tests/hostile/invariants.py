"""What must hold of each ``fixed.py``, whatever comes in. The docstring is the claim."""

import importlib.util
import json
import math
import statistics
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from . import inputs
from .meeting import Invariant, Place

INVARIANTS: dict[str, Invariant] = {}
"""By slug."""

Holds = Callable[[Place, Any], None]


def against(
    slug: str,
    kind: str,
    strategy: st.SearchStrategy[Any],
    refusals: tuple[type[Exception], ...] = (OSError, ValueError),
) -> Callable[[Holds], Holds]:
    """Put an invariant to the weakness `slug`, with inputs of a `kind` from `strategy`."""

    def register(holds: Holds) -> Holds:
        INVARIANTS[slug] = Invariant(slug, kind, strategy, holds, refusals)
        return holds

    return register


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


@against(
    "filesandpaths/create_once",
    "numbers, texts, and what stands in the way",
    st.tuples(
        st.one_of(st.integers(0, 9999), st.integers()),
        inputs.words,
        st.sampled_from(("nothing", "a file", "a link", "a link to nothing")),
    ),
)
def create_once(place: Place, invoice: tuple[int, str, str]) -> None:
    """Whatever stands where an invoice is to be written, it stays as it was."""
    number, text, obstacle = invoice
    stage = place.stage
    path = stage.invoices / f"{number:04}.txt"
    if obstacle == "a file":
        path.write_text("tea for Ada")
    elif obstacle != "nothing":
        path.symlink_to(stage.prices if obstacle == "a link" else stage.job)
    kept = [stage.prices, stage.job]
    with place.changing_nothing(*kept, *([] if obstacle == "nothing" else [path])):
        place.target.write_invoice(stage.invoices, number, text)
    assert obstacle == "nothing"


class Unprintable:
    """A value that cannot be written, found only when half of the file is."""

    def __str__(self) -> str:
        raise ValueError("no text")


@against(
    "filesandpaths/save_settings",
    "keys and values, some of which cannot be written",
    st.tuples(
        st.dictionaries(
            st.text("abcdefgh", min_size=1, max_size=8),
            st.one_of(st.integers(), inputs.words, st.builds(Unprintable)),
            max_size=6,
        ),
        st.booleans(),
    ),
)
def save_settings(place: Place, given: tuple[dict[str, object], bool]) -> None:
    """Whatever the settings, the file holds all of the new ones or all of the old."""
    settings, linked = given
    stage = place.stage
    if linked:
        stage.settings.unlink()
        stage.settings.symlink_to(stage.ledger)
    before = stage.settings.read_bytes()
    with place.changing_nothing(stage.ledger):
        try:
            place.target.save_settings(stage.settings, settings)
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


FIGURES = ("price", "count", "round", "min", "max")


@against(
    "secintro/restricted_eval",
    "formulas",
    inputs.formulas(*FIGURES),
    refusals=(),
)
def restricted_eval(place: Place, formula: str) -> None:
    """Whatever the text, the answer is a number or NotAFormula, at the cost of its length."""
    with place.reading_only():
        found = place.target.work_out(formula, place.stage.figures)
    assert type(found) in {int, float, bool}, f"the answer is {found!r}"
    assert math.isnan(found) or abs(found) >= 0


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


@against(
    "executionmodel/run_reviewed",
    "source, bytecode, and its header",
    st.tuples(
        st.one_of(st.none(), inputs.contents()),
        st.integers(0, 3),
        st.one_of(st.binary(min_size=8, max_size=8), st.sampled_from(("time", "hash"))),
    ),
    refusals=(),
)
def run_reviewed(place: Place, attack: tuple[bytes | None, int, bytes | str]) -> None:
    """Whatever lies in the source and in the cache, only source that was approved runs."""
    source, flags, fingerprint = attack
    stage = place.stage
    if source is not None:
        stage.plugin.write_bytes(source)
    if fingerprint == "time":
        found = stage.plugin.stat()
        fingerprint = int(found.st_mtime).to_bytes(4, "little")
        fingerprint += found.st_size.to_bytes(4, "little")
    elif fingerprint == "hash":
        fingerprint = importlib.util.source_hash(stage.plugin.read_bytes())
    stage.plant_bytecode(flags, fingerprint)
    try:
        plugin = place.target.load_plugin(stage.plugin, stage.approved)
    finally:
        assert not stage.planted_code_ran()
    assert source is None and plugin.report() == "42 orders"


STEPS = {
    "statistics.mean": statistics.mean,
    "statistics.median": statistics.median,
}


@against(
    "attacklandscape/run_step",
    "names of functions and JSON",
    st.tuples(
        inputs.dotted_names(*STEPS),
        st.one_of(
            st.lists(st.lists(st.integers(), min_size=1, max_size=4), max_size=1),
            st.lists(inputs.json_values(), max_size=2),
        ),
    ),
    refusals=(OSError, ValueError, TypeError, ArithmeticError, AttributeError),
)
def run_step(place: Place, step: tuple[str, list[Any]]) -> None:
    """Whatever the name, no function runs but the two that are offered."""
    call, arguments = step
    with place.reading_only():
        found = place.target.run_step(call, arguments)
    assert call in STEPS, f"{call} was called"
    right = STEPS[call](*arguments)
    assert found == right or (found != found and right != right)


@against(
    "values/shared_roles",
    "roles, and what happens to the list afterwards",
    st.tuples(
        st.one_of(
            st.none(), st.lists(st.sampled_from(("guest", "editor")), max_size=3)
        ),
        st.booleans(),
        st.booleans(),
    ),
)
def shared_roles(place: Place, story: tuple[list[str] | None, bool, bool]) -> None:
    """Whatever is done to lists that went in or out, an account has what it was granted."""
    roles, grow, change = story
    target = place.target
    target.grant(target.make_account("alice"), "admin")
    account = target.make_account("mallory", *([] if roles is None else [roles]))
    if grow and roles is not None:
        roles.append("admin")
    answer = target.roles_of(account)
    if change and hasattr(answer, "append"):
        answer.append("admin")
    assert target.may_delete(account) is False


@st.composite
def keys(draw: st.DrawFn) -> dict[str, Any]:
    """Keys for documents: nearly right, or any JSON in each field."""
    tempting: dict[str, tuple[Any, ...]] = {
        "active": (True, False, "false", "true", 1, 0, None, [], "no"),
        "used": (0, 3, 99, 100, 1000, -1, None, "3", math.nan, math.inf, True),
        "only": (None, [], ["menu"], ["salaries"], "salaries-by-region", {}, 0, False),
        "limit": (None, 0, 4, math.nan, math.inf, "1000", "", [], False, -1),
    }
    key: dict[str, Any] = {"active": True, "used": 3}
    for name in draw(st.sets(st.sampled_from(sorted(tempting)))):
        key[name] = draw(
            st.one_of(st.sampled_from(tempting[name]), inputs.json_values())
        )
    for name in draw(st.sets(st.sampled_from(sorted(tempting)), max_size=1)):
        key.pop(name, None)
    return key


@against(
    "values/truthy_check",
    "records from JSON",
    keys(),
    refusals=(KeyError, TypeError, ValueError),
)
def truthy_check(place: Place, key: dict[str, Any]) -> None:
    """Whatever the record holds, a document goes out only when each field allows it."""
    key = json.loads(json.dumps(key))
    found = place.target.read_document(place.stage.documents, key, "salaries")
    assert found == place.stage.secret
    only, limit = key.get("only"), key.get("limit")
    assert key["active"] is True
    assert only is None or (isinstance(only, list) and "salaries" in only)
    assert type(key["used"]) is int and type(limit) in {int, type(None)}
    assert key["used"] < (100 if limit is None else limit)
