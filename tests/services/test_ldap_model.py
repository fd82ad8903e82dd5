"""The model of a directory in `find_employee` answers filters as OpenLDAP does."""

import secrets
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prover import audit
from prover.loading import load_weakness
from prover.trial import on_stage

pyasn1 = pytest.importorskip("pyasn1.error", reason="left out, no ldap3")
ldap3 = pytest.importorskip("ldap3", reason="left out, no ldap3")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:ldap3|pyasn1")

ROOT = Path(__file__).resolve().parent.parent.parent
WEAKNESS = load_weakness(ROOT / "listings" / "queryinjection" / "find_employee")


class RealDirectory:
    """Entries in a subtree of their own of a running slapd."""

    def __init__(self, url: str, entries: list[dict[str, str]]) -> None:
        parts = urlsplit(url)
        name = unquote(parts.username or "")
        self.connection = ldap3.Connection(
            ldap3.Server(parts.hostname, parts.port),
            name,
            parts.password,
            auto_bind=True,
        )
        self.root = f"ou={secrets.token_hex(8)},dc=example"
        self.connection.add("dc=example", "domain", {"dc": "example"})
        self.add(self.root, "organizationalUnit", {})
        for number, entry in enumerate(entries):
            plain = {"cn": entry["uid"], "sn": entry["uid"]}
            self.add(f"roomNumber={number},{self.root}", "inetOrgPerson", entry | plain)

    def close(self) -> None:
        """Delete the subtree, and leave."""
        self.connection.search(self.root, "(objectClass=*)")
        for entry in sorted((e["dn"] for e in self.connection.response), key=len)[::-1]:
            self.connection.delete(entry)
        self.connection.unbind()

    def add(self, name: str, kind: str, values: dict[str, str]) -> None:
        assert self.connection.add(name, kind, values), self.connection.result

    def search(self, text: str) -> list[str]:
        """Return the names that `text` finds; ValueError if it is no filter."""
        try:
            self.connection.search(self.root, text, attributes=["uid", "roomNumber"])
        except (
            ldap3.core.exceptions.LDAPInvalidFilterError,
            ldap3.core.exceptions.LDAPAttributeError,
            pyasn1.PyAsn1Error,
        ) as error:
            raise ValueError(str(error)) from None
        found = [e["attributes"] for e in self.connection.response]
        people = [each for each in found if each["uid"]]
        return [e["uid"][0] for e in sorted(people, key=lambda e: e["roomNumber"])]


def on_real_stage(path: Path, root: Path, url: str, real: bool) -> Iterator[Any]:
    guard = audit.Guard(root, path)
    with on_stage(WEAKNESS, path, root, guard, "attacks") as (target, stage):
        audit.stop()  # this process is the test's, whatever the listing does
        if not real:
            yield target, stage
            return
        stage.directory = RealDirectory(url, stage.directory.entries)
        try:
            yield target, stage
        finally:
            stage.directory.close()


@pytest.fixture
def both(slapd: str, tmp_path: Path) -> Iterator[tuple[Any, RealDirectory]]:
    """The model, and a real directory with the same entries."""
    for _, stage in on_real_stage(WEAKNESS.variants["fixed"], tmp_path, slapd, False):
        real = RealDirectory(slapd, stage.directory.entries)
        yield stage.directory, real
        real.close()


def answer(directory: Any, text: str) -> list[str] | None:
    try:
        found: list[str] = directory.search(text)
    except ValueError:
        return None
    return found


_VALUES = st.lists(
    st.sampled_from(
        (
            *("*", "a", "an", "ana", "ANA", "ben", "root", " ", "  ", "(", ")", "temp"),
            *("\\28", "\\29", "\\2a", "\\5c", "\\", "1", "1111", "Ben (temp)", "\\20"),
        )
    ),
    max_size=4,
).map("".join)
_PARTS = st.tuples(
    st.sampled_from(("uid", "ou", "employeeNumber", "UID")), _VALUES
).map(lambda pair: f"({pair[0]}={pair[1]})")
_FILTERS = st.recursive(
    _PARTS,
    lambda part: st.tuples(
        st.sampled_from(("&", "|", "!")), st.lists(part, min_size=1, max_size=3)
    ).map(lambda pair: f"({pair[0]}{''.join(pair[1])})"),
    max_leaves=5,
)
_NAMES = st.one_of(_VALUES, _FILTERS).map(lambda name: f"(&(ou=sales)(uid={name}))")


def test_the_model_answers_as_slapd_does(both: tuple[Any, RealDirectory]) -> None:
    """Where the model answers. It knows less: no `>=`, for example, and refuses that."""
    model, real = both
    answered = [0, 0]

    @settings(
        max_examples=600,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.one_of(_FILTERS, _NAMES))
    def the_same(text: str) -> None:
        modelled = answer(model, text)
        answered[modelled is not None] += 1
        if modelled is not None:
            assert (text, answer(real, text)) == (text, modelled)

    the_same()
    assert answered[1] > 200, answered
    assert any(answer(model, f"(uid={name})") for name in ("ana", "root"))


@pytest.mark.parametrize("name", [*WEAKNESS.attacks, *WEAKNESS.uses])
@pytest.mark.parametrize("variant", WEAKNESS.variants)
def test_attacks_and_uses_come_to_the_same_at_slapd(
    slapd: str, tmp_path: Path, name: str, variant: str
) -> None:
    came_to = []
    for real in (False, True):
        for pair in on_real_stage(WEAKNESS.variants[variant], tmp_path, slapd, real):
            came_to.append(_tried(name, *pair))
    assert came_to[0] == came_to[1]
    if name in WEAKNESS.attacks and variant in ("vulnerable", "fixed"):
        assert came_to[1] is (variant == "vulnerable")


def _tried(name: str, target: ModuleType, stage: Any) -> object:
    import importlib

    module = "attacks" if name in WEAKNESS.attacks else "uses"
    function = getattr(importlib.import_module(f"weakness.{module}"), name)
    try:
        return function(target, stage)
    except ValueError:
        return False


@pytest.mark.parametrize(
    "name", ["ana", "*", "a(b)c", "back\\slash", "nul\0", "Zoë", "\\2a"]
)
def test_the_fix_escapes_as_the_libraries_do(
    tmp_path: Path, slapd: str, name: str
) -> None:
    from ldap3.utils.conv import escape_filter_chars

    for target, _ in on_real_stage(WEAKNESS.variants["fixed"], tmp_path, slapd, False):
        assert name.translate(target.ESCAPED) == escape_filter_chars(name)
