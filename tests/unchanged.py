"""Leaves out the tests of which nothing has changed since they passed: `pytest --changed`.

A test says by `depends_on` what its outcome depends on. The digest of that is kept when the
test passes, in pytest's cache; with `--changed`, a test whose digest is the kept one is left
out. Whatever is not known runs: a test that declares nothing, that never passed, that failed
or was skipped the last time, and every test if the cache is gone or cannot be read.

A fresh clone knows nothing. If CI has passed its commit, `pytest --trust` takes these tests for
passed without running them, so that what runs after an edit is what the edit can break.
"""

import hashlib
import inspect
import platform
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

Source = Path | bytes
_CACHE = "unchanged/passed"
_PROPERTY = "unchanged: digest"
_ALWAYS = (
    *("pyproject.toml", "requirements.txt", "requirements-listings.txt"),
    *("requirements-checks.txt", "package-lock.json", "website/package-lock.json"),
)
"""What every test depends on, beside Python, its own module and the tests' helpers."""
_NO_SOURCE = {"__pycache__", "node_modules"}
"""Folders that hold nothing of the project: what a lock file names, and what Python makes."""


def depends_on(
    *sources: Path | Callable[..., Iterable[Source]],
) -> pytest.MarkDecorator:
    """Declare what a test depends on: files, folders, or a function that returns them.

    The function takes those of the test's parameters that it names, and returns files,
    folders and texts (as bytes). What does not exist is a state like any other.
    """
    return pytest.mark.depends_on.with_args(*sources)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--changed",
        action="store_true",
        help="leave out tests that passed and of which nothing has changed since",
    )
    parser.addoption(
        "--trust",
        action="store_true",
        help="run nothing: take for passed here what CI has passed of this commit",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.option.trust:
        need_published(config.rootpath)
    config.addinivalue_line(
        "markers",
        "depends_on(*sources): what the outcome depends on, tests/unchanged.py",
    )
    config.pluginmanager.register(Unchanged(config), "unchanged")


def need_published(root: Path) -> None:
    """Raise UsageError unless the files are those of a commit that others have as well."""

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise pytest.UsageError(f"--trust asks git, which says: {done.stderr}")
        return done.stdout.strip()

    if changed := git("status", "--porcelain"):
        raise pytest.UsageError(
            f"--trust is for a clone without changes; here are some:\n{changed}\n"
            "Put them away with `git stash --include-untracked`, and take them back after."
        )
    if not git("branch", "--remotes", "--contains", "HEAD"):
        raise pytest.UsageError(
            "--trust is for a commit that CI has tested; no remote branch has this one."
        )


class Unchanged:
    """Chooses the tests of a run, and remembers which of them passed."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.digests: dict[Path, bytes] = {}
        self.failed: set[str] = set()
        self.left_out: Counter[str] = Counter()
        self.passed: dict[str, str] = {}
        self.trusted = 0
        if (cache := getattr(config, "cache", None)) is not None:
            kept = cache.get(_CACHE, {})
            if isinstance(kept, dict):
                self.passed = kept

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        known = []
        trust = self.config.option.trust
        for item in items:
            digest = self.digest(item)
            if digest is not None:
                if trust:
                    self.passed[item.nodeid] = digest
                item.user_properties.append((_PROPERTY, digest))
                if self.passed.get(item.nodeid) == digest:
                    known.append(item)
        if trust:
            self.config.hook.pytest_deselected(items=items)
            self.trusted, items[:] = len(known), []
        elif self.config.option.changed and known:
            self.left_out.update(item.nodeid.partition("::")[0] for item in known)
            self.config.hook.pytest_deselected(items=known)
            left = set(known)
            items[:] = [item for item in items if item not in left]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        digest = dict(report.user_properties).get(_PROPERTY)
        if report.outcome != "passed":
            self.failed.add(report.nodeid)
        if report.nodeid in self.failed:
            self.passed.pop(report.nodeid, None)
        elif report.when == "teardown" and isinstance(digest, str):
            self.passed[report.nodeid] = digest

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.trusted:  # that no test ran is no failure
            session.exitstatus = pytest.ExitCode.OK
        if hasattr(self.config, "workeroutput"):  # one of several: the first one writes
            self.config.workeroutput["left_out"] = dict(self.left_out)
        elif (cache := getattr(self.config, "cache", None)) is not None:
            cache.set(_CACHE, self.passed)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take over what a worker left out: all of them leave out the same."""
        self.left_out = Counter(getattr(node, "workeroutput", {}).get("left_out", {}))

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        if self.trusted:
            terminalreporter.write_line(
                f"{self.trusted} tests are taken for passed; `--changed` leaves them out "
                "until something that they depend on changes."
            )
        if not self.left_out:
            return
        terminalreporter.section("left out")
        for module, number in sorted(self.left_out.items()):
            terminalreporter.write_line(f"{number:5} of {module}")
        terminalreporter.write_line(
            f"{self.left_out.total()} tests passed before, and nothing that they depend "
            "on has changed. Without --changed they run."
        )

    def digest(self, item: pytest.Item) -> str | None:
        """Return the digest of all that a test declares, or None if it declares nothing."""
        markers = list(item.iter_markers("depends_on"))
        if not markers:
            return None
        declared = [source for mark in markers for source in resolved(mark, item)]
        always = [self.config.rootpath / name for name in _ALWAYS]
        seen = hashlib.sha256(f"{platform.python_version()} {sys.platform}".encode())
        for source in (*always, *self.own_sources(item.path), *declared):
            seen.update(self.content(source))
        return seen.hexdigest()

    def own_sources(self, module: Path) -> Iterator[Path]:
        """Yield a test's module, and the helpers beside it and in the folders above."""
        yield module
        for folder in module.parents:
            if not folder.is_relative_to(self.config.rootpath / "tests"):
                break
            yield from (
                path
                for path in sorted(folder.glob("*.py"))
                if not path.name.startswith("test_")
            )

    def content(self, source: Source) -> bytes:
        """Return a digest of what a file or a folder holds, its names included."""
        if isinstance(source, bytes):
            return hashlib.sha256(source).digest()
        path = self.config.rootpath / source
        if path not in self.digests:
            seen = hashlib.sha256(str(source).encode())
            if path.is_dir():
                for each in sorted(path.iterdir()):
                    if each.name not in _NO_SOURCE:
                        seen.update(each.name.encode() + self.content(each))
            elif path.exists():
                seen.update(b"file" + path.read_bytes())
            self.digests[path] = seen.digest()
        return self.digests[path]


def resolved(mark: pytest.Mark, item: pytest.Item) -> Iterator[Source]:
    """Yield the sources that a mark declares for a test with its parameters."""
    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    for source in mark.args:
        if callable(source):
            names = inspect.signature(source).parameters
            yield from source(**{name: parameters[name] for name in names})
        else:
            yield source
