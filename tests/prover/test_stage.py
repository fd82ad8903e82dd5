"""The stage: what it holds, and what attacks and uses do with it."""

from pathlib import Path

import pytest

from prover import Stage, audit, child
from tests.unchanged import depends_on

pytestmark = depends_on(Path("prover"))


def test_each_stage_has_a_secret_of_its_own(tmp_path: Path) -> None:
    one, other = Stage(tmp_path).secret, Stage(tmp_path).secret
    assert one != other
    assert len(one) == len("secret-") + 16


def test_a_stage_is_built_once_it_has_its_root(tmp_path: Path) -> None:
    class Built(Stage):
        def build(self) -> None:
            self.write("built", self.secret)

    stage = Built(tmp_path)
    assert (tmp_path / "built").read_text() == stage.secret


@pytest.mark.parametrize("content", ["é\r\n", b"\xff\r\n"])
def test_a_file_holds_just_what_was_written(
    tmp_path: Path, content: str | bytes
) -> None:
    stage = Stage(tmp_path)
    for _ in range(2):
        path = stage.write("a/b/c", content)
        assert path == tmp_path / "a" / "b" / "c"
        expected = content.encode() if isinstance(content, str) else content
        assert path.read_bytes() == expected


def test_what_is_used_is_measured_on_the_stage(tmp_path: Path) -> None:
    stage = Stage(tmp_path)
    with stage.measure() as used:
        stage.write("a", "x" * 100)
    assert used.disk == 100


@pytest.mark.parametrize("name", ["a", Path("folder/a")])
def test_a_race_hook_waits_for_a_file(tmp_path: Path, name: str | Path) -> None:
    stage = Stage(tmp_path)

    def work() -> bytes:
        moves: list[str] = []
        audit.start(audit.Guard(tmp_path, Path("target.py")))
        stage.before_open(name, lambda: moves.append("moved"))
        exec(compile("open(path)", "target.py", "exec"), {"path": stage.write("a", "")})
        audit.stop()
        return repr(moves).encode()

    assert child.in_child(work, 10) == b"['moved']"


def test_a_race_hook_needs_a_trial(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="while a trial runs"):
        Stage(tmp_path).before_open("a", lambda: None)
