"""A pytest plugin: what the tests of a sample of chapters cost, in CPU seconds.

Counts the test's process and all that it started and that still runs or was waited for:
the browser, servers, builds. Reads /proc, so it is for Linux. A fixture that lives longer
than a test is counted by itself, since it is paid for once, however many tests there are.
"""

import ctypes
import json
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

_TICKS = os.sysconf("SC_CLK_TCK")
_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER: whoever loses its parent becomes our child


@dataclass
class Cost:
    """What the items of one test function cost: all without a chapter, some with one."""

    whole: int = 0
    whole_seconds: float = 0.0
    chapters: int = 0
    sampled: int = 0
    sampled_seconds: float = 0.0
    failed: int = 0

    def seconds(self) -> float:
        """Return what all items would cost, by what the sampled ones did."""
        if not self.sampled:
            return self.whole_seconds
        return self.whole_seconds + self.sampled_seconds * self.chapters / self.sampled


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--meter", type=Path, help="write what was measured here, as JSON")
    parser.addoption("--all-chapters", type=lambda text: text.split(","), default=[])
    parser.addoption("--chapters", type=lambda text: text.split(","), default=[])


def pytest_configure(config: pytest.Config) -> None:
    if config.option.meter:
        config.pluginmanager.register(Meter(config), "meter-at-work")


class Meter:
    def __init__(self, config: pytest.Config) -> None:
        ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
        self.path: Path = config.option.meter
        self.all = set(config.option.all_chapters)
        self.sample = set(config.option.chapters)
        self.costs: defaultdict[str, Cost] = defaultdict(Cost)
        self.shared = 0.0  # seconds of fixtures that outlive a test
        self.depth = 0

    def chapter(self, item: pytest.Item) -> str | None:
        """Return the chapter that an item is about, or None."""
        words = re.split(r"\W+", item.name.partition("[")[2])
        return next((word for word in words if word in self.all), None)

    def cost(self, item: pytest.Item) -> Cost:
        return self.costs[item.nodeid.partition("[")[0]]

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        kept = []
        for item in items:
            chapter, cost = self.chapter(item), self.cost(item)
            if chapter is None:
                cost.whole += 1
            else:
                cost.chapters += 1
                cost.sampled += chapter in self.sample
            if chapter is None or chapter in self.sample:
                kept.append(item)
        items[:] = kept

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        before, shared = cpu_seconds(), self.shared
        result = yield
        spent = cpu_seconds() - before - (self.shared - shared)
        if self.chapter(item) is None:
            self.cost(item).whole_seconds += spent
        else:
            self.cost(item).sampled_seconds += spent
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[object]
    ) -> Iterator[None]:
        if fixturedef.scope == "function" or self.depth:
            return (yield)
        self.depth, before = 1, cpu_seconds()
        try:
            return (yield)
        finally:
            self.depth = 0
            self.shared += cpu_seconds() - before

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.costs[report.nodeid.partition("[")[0]].failed += report.failed

    def pytest_sessionfinish(self) -> None:
        found = {name: asdict(cost) for name, cost in self.costs.items()}
        known = sum(c.whole_seconds + c.sampled_seconds for c in self.costs.values())
        rest = cpu_seconds() - known
        self.path.write_text(json.dumps({"tests": found, "once": rest}))


def cpu_seconds() -> float:
    """Return what this process and all that came of it have used."""
    parents: dict[int, int] = {}
    used: dict[int, int] = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                text = Path("/proc", name, "stat").read_text()
            except OSError:
                continue  # it has just ended
            fields = text.rpartition(")")[2].split()
            parents[int(name)] = int(fields[1])
            used[int(name)] = sum(
                map(int, fields[11:15])
            )  # its own, and of the waited for
    ours = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(used.get(pid, 0) for pid in ours) / _TICKS
