"""What must hold of the fixes of `values`. The docstring is the claim."""

import json
import math
from typing import Any

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case


@holds_for(
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
def shared_roles(case: Case, story: tuple[list[str] | None, bool, bool]) -> None:
    """Whatever is done to lists that went in or out, an account has what it was granted."""
    roles, grow, change = story
    target = case.target
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
        "only": (
            *(None, [], ["menu"], ["salaries"], ["lost"], "salaries-by-region"),
            *({}, {"salaries": 1}, [["salaries"]], 0, False),
        ),
        "limit": (None, 0, 4, math.nan, math.inf, "1000", "", [], False, -1),
    }
    key: dict[str, Any] = {"active": True, "used": 3}
    for name in draw(st.sets(st.sampled_from(sorted(tempting)))):
        key[name] = draw(
            st.one_of(st.sampled_from(tempting[name]), strategies.json_values())
        )
    for name in draw(st.sets(st.sampled_from(sorted(tempting)), max_size=1)):
        key.pop(name, None)
    return key


@holds_for(
    "values/truthy_check",
    "records from JSON",
    st.tuples(keys(), st.sampled_from(("salaries", "menu", "lost", ""))),
)
def truthy_check(case: Case, given: tuple[dict[str, Any], str]) -> None:
    """Whatever the record holds, a document goes out only when each field allows it."""
    key, name = json.loads(json.dumps(given[0])), given[1]
    documents = case.stage.documents
    assert case.target.read_document(documents, key, name) == documents[name]
    only, limit = key.get("only"), key.get("limit")
    assert key["active"] is True
    assert only is None or (isinstance(only, list) and name in only)
    assert type(key["used"]) is int and type(limit) in {int, type(None)}
    assert 0 <= key["used"] < (100 if limit is None else limit)
