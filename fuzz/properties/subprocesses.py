"""What must hold of the fixes of `subprocesses`. The docstring is the claim."""

import contextlib
import json
import os
import pathlib
import pickle
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from fuzz import strategies
from fuzz.properties.register import holds_for
from fuzz.runner import Case


class _Act:
    """Calls a function when its pickle is loaded."""

    def __init__(self, function: Any, *arguments: Any) -> None:
        self.call = function, arguments

    def __reduce__(self) -> Any:
        return self.call


_ACTS = st.sampled_from(
    (
        _Act(pathlib.Path.write_text, pathlib.Path("marker.txt"), "was here"),
        _Act(eval, "open('marker.txt', 'w').close()"),
        _Act(exec, "open('marker.txt', 'w').close()"),
        _Act(os.getenv, "SHOP_TOKEN"),
        _Act(os.mkdir, "marker.txt"),
    )
)
_COUNTS = st.dictionaries(
    strategies.words, st.one_of(st.integers(0, 9), strategies.json_values()), max_size=3
)
_MESSAGES = st.one_of(
    _COUNTS.map(lambda counts: json.dumps(counts).encode()),
    st.dictionaries(strategies.words, st.integers(0, 10**9), max_size=4).map(
        lambda counts: json.dumps(counts).encode()
    ),
    st.one_of(_ACTS, st.dictionaries(st.just("the"), _ACTS)).map(pickle.dumps),
    st.binary(max_size=60),
    st.just(b"[" * 30_000),
    st.just(b"9" * 5_000),
    st.just(b'{"the": ' + b"9" * 5_000 + b"}"),
    st.just(b'{"the": 100001}'),
    st.sampled_from((b'{"\\ud800": 1}', b'{"\\udfff": 1}', b'{"\\ud83d\\ude00": 1}')),
    st.sampled_from((b"[]", b"3", b'"the"', b"null", b'[["the", 3]]')),
    st.none(),  # the worker ends
    st.just(b""),
    st.just(b"\xff\xfe{\0}\0"),
)


@holds_for("subprocesses/collect_result", "messages of processes", _MESSAGES)
def collect_result(case: Case, message: bytes | None) -> None:
    """Whatever a worker sends, nothing of it runs, and what is taken are counts."""
    if message is None:
        case.stage.worker.close()
    else:
        case.stage.worker.send_bytes(message)
    try:
        counts = case.target.collect(case.stage.channel)
    finally:
        assert not case.stage.marker.exists()
    assert type(counts) is dict
    assert all(type(word) is str for word in counts)
    assert all(
        type(count) is int and 0 <= count <= 100_000 for count in counts.values()
    )
    "".join(counts).encode()  # what cannot be written is no word


_LINES = st.one_of(
    st.sampled_from(
        (
            *(b"export", b"version", b"", b" ", b"EXPORT", b"export\0", b"{token}"),
            *(b"a-token", b"token={token}", b"{token} ", b"a-token-that-only-our"),
            *(b"POST / HTTP/1.1", b"Host: 127.0.0.1", b"\xff\xfe", b"export "),
        )
    ),
    st.binary(max_size=10),
)
_REQUESTS = st.tuples(
    st.lists(_LINES, max_size=5),
    st.sampled_from((b"\n", b"\r\n", b"\r", b"\x85", b"\0")),
).map(lambda given: given[1].join(given[0]))


@holds_for(
    "subprocesses/control_port",
    "requests",
    st.one_of(_REQUESTS, _REQUESTS.map(b"{token}\n".__add__)),
)
def control_port(case: Case, request: bytes) -> None:
    """Whatever is sent, nothing is answered unless the first line is the token."""
    token = "5f1c-the-token-of-this-trial"
    sent = request.replace(b"{token}", token.encode())
    found = case.target.answer(sent, case.stage.data, token)
    assert sent.splitlines()[0] == token.encode()
    assert set(found.splitlines()) <= {*case.stage.data.values(), ""}


_ON_EACH = "import os\nfor n in range(3, 100):\n try: {}\n except OSError: 0"
_PLUGINS = st.sampled_from(
    (
        "import os; print(dict(os.environ))",
        "import os; print(dict(os.environb))",
        "import sys; print(sys.stdin.read())",
        _ON_EACH.format("print(os.pread(n, 99, 0))"),
        _ON_EACH.format("os.write(n, b'x')"),
        "import os; print(os.listdir('/proc/self/fd'))",
        "import os; print(open('/proc/self/environ').read())",
        "print(open('ledger.txt').read())",
        "import os; print(os.listdir('.'), os.listdir('..'))",
        "import os; os.write(1, b'\\xff')",
        "raise SystemExit('failed')",
        "import sys; print('help', file=sys.stderr)",
        "",  # there is no such program
        "print('a text')",
    )
)


@holds_for(
    "subprocesses/run_plugin",
    "plugins",
    st.tuples(_PLUGINS, st.one_of(st.just("a text"), strategies.words)),
)
def run_plugin(case: Case, given: tuple[str, str]) -> None:
    """Whatever the plugin asks for, it is told no secret, and writes into no file of ours."""
    stage = case.stage
    source, text = given
    before = stage.ledger.read_text()
    command = stage.plugin(source) if source else [str(stage.root / "python")]
    with _terminal(stage.root / "terminal") as terminal:
        try:
            said = case.target.run_plugin(command, text)
        finally:
            assert not terminal.read_bytes(), "it writes to the shop's terminal"
    assert stage.secret not in said
    assert stage.ledger.read_text() == before
    assert "plugin.py" not in said or "'..'" in source, "it works in the shop's folder"


@contextlib.contextmanager
def _terminal(path: pathlib.Path) -> Iterator[pathlib.Path]:
    """Let the standard error of this process be a file."""
    before = os.dup(2)
    with path.open("wb") as file:
        os.dup2(file.fileno(), 2)
    try:
        yield path
    finally:
        os.dup2(before, 2)
        os.close(before)
