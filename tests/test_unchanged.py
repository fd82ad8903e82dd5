"""Tests are left out only if they passed and nothing that they depend on has changed."""

import subprocess
from pathlib import Path

import pytest

from tests.unchanged import depends_on

pytestmark = depends_on()  # on nothing but its own source and the plugin, as all do
ROOT = Path(__file__).resolve().parent.parent
PROGRAM = """
from pathlib import Path
import pytest
from tests.unchanged import depends_on

@depends_on(lambda name: [Path(name), name.encode()], Path("shared"))
@pytest.mark.parametrize("name", ["one.txt", "two.txt"])
def test_declared(name):
    text = Path(name).read_text()
    if text == "skip":
        pytest.skip()
    assert text == "good"

def test_undeclared():
    pass
"""


class Project:
    """A project with two tests that declare what they depend on, and one that does not."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.root = pytester.path
        (self.root / "tests").mkdir()
        (self.root / "shared").mkdir()
        self.write("tests/test_it.py", PROGRAM)
        self.write("tests/conftest.py", "")
        self.write("pyproject.toml", f"[tool.pytest]\npythonpath = ['{ROOT}']\n")
        for name in ("one.txt", "two.txt"):
            self.write(name, "good")

    def write(self, name: str, text: str) -> None:
        (self.root / name).write_text(text)

    def run(self, *options: str) -> pytest.RunResult:
        # The module of this name is found here, not in the folder `tests` of the project.
        plugins = ("-p", "tests.unchanged", "--import-mode=importlib")
        return self.pytester.runpytest_inprocess(*plugins, *options)

    def ran(self, *options: str) -> int:
        """Return how many tests passed, and see that the others are spoken of."""
        result = self.run(*options)
        passed = result.parseoutcomes().get("passed", 0)
        said = "nothing that they depend on has changed" in result.stdout.str()
        assert said == (passed < 3)
        return passed


@pytest.fixture
def project(pytester: pytest.Pytester) -> Project:
    made = Project(pytester)
    assert made.ran("--changed") == 3
    return made


def test_what_is_unchanged_is_left_out(project: Project) -> None:
    assert project.ran("--changed") == 1


def test_without_the_option_all_run(project: Project) -> None:
    assert project.ran() == 3


@pytest.mark.parametrize(
    ("name", "text", "runs"),
    [
        ("tests/test_it.py", PROGRAM + "\n", 3),
        ("tests/conftest.py", "# another\n", 3),
        ("tests/helper.py", "", 3),
        ("shared/new.txt", "", 3),
        ("requirements.txt", "another lock", 3),
        ("unrelated.txt", "", 1),
    ],
)
def test_what_depends_on_a_change_runs(
    project: Project, name: str, text: str, runs: int
) -> None:
    project.write(name, text)
    assert project.ran("--changed") == runs
    assert project.ran("--changed") == 1


def test_of_several_only_the_changed_one_runs(project: Project) -> None:
    project.write("two.txt", "bad")
    project.run("--changed").assert_outcomes(passed=1, failed=1, deselected=1)


@pytest.mark.parametrize("text", ["bad", "skip"])
def test_what_did_not_pass_is_not_remembered(project: Project, text: str) -> None:
    project.write("two.txt", text)
    for _ in range(2):
        found = project.run("--changed").parseoutcomes()
        assert found.get("failed", 0) + found.get("skipped", 0) == 1
    project.write("two.txt", "good")  # as when it passed; it failed since
    assert project.ran("--changed") == 2


@pytest.mark.slow
def test_workers_remember_as_well(project: Project) -> None:
    project.write("two.txt", "bad")
    project.run("--changed", "-n", "2").assert_outcomes(passed=1, failed=1)
    project.write("two.txt", "good")
    assert project.ran("--changed", "-n", "2") == 2
    assert project.ran("--changed") == 1


def test_another_python_runs_all(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platform.python_version", lambda: "3.99.0")
    assert project.ran("--changed") == 3


@pytest.mark.parametrize("text", ["{", "[1]"])
def test_a_cache_that_cannot_be_read_is_none(project: Project, text: str) -> None:
    [cache] = project.root.glob(".pytest_cache/v/unchanged/passed")
    cache.write_text(text)
    assert project.ran("--changed") == 3
    assert project.ran("--changed") == 1


@pytest.fixture
def published(pytester: pytest.Pytester) -> Project:
    """A project that never ran a test, cloned from a place that has its commit."""
    made = Project(pytester)
    made.write(".gitignore", ".pytest_cache/\n__pycache__/\norigin/\n")
    names = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    for command in (
        ("init", "--quiet", "--initial-branch=main"),
        ("add", "."),
        (*names, "commit", "--quiet", "--no-gpg-sign", "--message=All"),
        ("clone", "--quiet", "--bare", ".", "origin"),
        ("remote", "add", "origin", "origin"),
        ("fetch", "--quiet", "origin"),
    ):
        subprocess.run(["git", *command], cwd=made.root, check=True)
    return made


def test_a_published_commit_is_taken_for_passed(published: Project) -> None:
    trusted = published.run("--trust")
    assert trusted.ret == pytest.ExitCode.OK
    assert "2 tests are taken for passed" in trusted.stdout.str()
    assert "passed" not in trusted.parseoutcomes()
    assert published.ran("--changed") == 1
    published.write("two.txt", "bad")
    published.run("--changed").assert_outcomes(passed=1, failed=1, deselected=1)


def test_what_nobody_else_has_is_not_taken_for_passed(published: Project) -> None:
    published.write("new.txt", "mine")
    refused = published.run("--trust")
    assert refused.ret == pytest.ExitCode.USAGE_ERROR
    assert "new.txt" in refused.stderr.str()
    subprocess.run(["git", "add", "."], cwd=published.root, check=True)
    names = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    subprocess.run(
        ["git", *names, "commit", "--quiet", "--no-gpg-sign", "--message=Mine"],
        cwd=published.root,
        check=True,
    )
    refused = published.run("--trust")
    assert refused.ret == pytest.ExitCode.USAGE_ERROR
    assert "no remote branch has this one" in refused.stderr.str()
    assert published.ran("--changed") == 3
