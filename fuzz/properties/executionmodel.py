"""What must hold of the fixes of `executionmodel`. The docstring is the claim."""

import importlib.util

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case


@holds_for(
    "executionmodel/run_reviewed",
    "source, bytecode, and its header",
    st.tuples(
        st.one_of(st.none(), strategies.contents()),
        st.integers(0, 3),
        st.one_of(st.binary(min_size=8, max_size=8), st.sampled_from(("time", "hash"))),
    ),
)
def run_reviewed(case: Case, attack: tuple[bytes | None, int, bytes | str]) -> None:
    """Whatever lies in the source and in the cache, only source that was approved runs."""
    source, flags, fingerprint = attack
    stage = case.stage
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
        plugin = case.target.load_plugin(stage.plugin, stage.approved)
    finally:
        assert not stage.planted_code_ran()
    assert source is None and plugin.report() == "42 orders"
