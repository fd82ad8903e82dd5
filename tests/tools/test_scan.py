"""The output of each scanner is read aright, and the record written whole or not at all."""

import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from detectors.rules import digest_of_scans
from prover import records
from prover.loading import load_weakness
from tools import isolated, new_weakness, scan
from tools.scan import Finding, Scanner

SAMPLES = Path(__file__).resolve().parent / "samples"
FOLDER = Path("/folder")
"""Where the samples were taken: of two programs, one that evals and unpickles, one quiet."""

SCANNERS = {scanner.package: scanner for scanner in scan.SCANNERS}
_SAMPLE = {
    "bandit": "bandit.json",
    "ruff": "ruff.json",
    "dlint": "dlint.txt",
    "codeaudit": "codeaudit.json",
    "semgrep": "semgrep.json",
}


def printing(
    patch: pytest.MonkeyPatch, out: str, err: str = "", code: int = 0
) -> list[Any]:
    """Let every scanner print this; return the commands that are started."""
    commands: list[Any] = []

    def start(command: list[str], **options: Any) -> Any:
        commands.append((command, options["cwd"]))
        return SimpleNamespace(stdout=out, stderr=err, returncode=code)

    patch.setattr(scan, "environment", lambda package: Path("/envs") / package / "bin")
    patch.setattr(subprocess, "run", start)
    return commands


def test_every_scanner_has_a_sample() -> None:
    assert SCANNERS.keys() == _SAMPLE.keys()


@pytest.mark.parametrize(
    ("package", "found"),
    [
        ("bandit", [("B403", 3), ("B307", 8), ("B301", 9)]),
        ("ruff", [("S403", 3), ("S307", 8), ("S301", 9)]),
        ("dlint", [("DUO104", 8), ("DUO103", 9)]),
        ("codeaudit", [("eval", 8), ("pickle.loads", 9)]),
        ("semgrep", [("DOOR-EVAL", 8), ("DOOR-LOAD", 9)]),
    ],
)
def test_the_output_of_a_scanner_is_read(
    monkeypatch: pytest.MonkeyPatch, package: str, found: list[tuple[str, int]]
) -> None:
    sample = (SAMPLES / _SAMPLE[package]).read_text(encoding="utf-8")
    commands = printing(monkeypatch, sample, code=1)  # as most do that find something
    findings = scan.scan(SCANNERS[package], FOLDER)
    assert list(findings) == ["doors/open_any/vulnerable.py"]
    [rows] = findings.values()
    assert [(row.rule, row.line) for row in rows] == found
    assert all(len(row.text) > 10 and not row.marked for row in rows)
    [(command, folder)] = commands
    assert command[0].startswith(f"/envs/{package}/bin/")
    assert folder == FOLDER


def test_what_dlint_says_is_kept_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    printing(monkeypatch, (SAMPLES / "dlint.txt").read_text(encoding="utf-8"))
    [first, _] = scan.scan(SCANNERS["dlint"], FOLDER)["doors/open_any/vulnerable.py"]
    assert first == Finding("DUO104", 8, 'use of "eval" is insecure')


@pytest.mark.parametrize(
    ("package", "out"),
    [
        ("bandit", ""),
        ("bandit", '{"errors": []}'),
        ("ruff", "warning: no such rule"),
        ("ruff", '[{"filename": "/folder/a.py", "code": "S1"}]'),
        ("ruff", '[{"filename": "/elsewhere/a.py", "code": "S1", "message": "", '
         '"location": {"row": 1}}]'),
        ("codeaudit", '{"a.py": ["eval"]}'),
        ("codeaudit", ""),
        ("semgrep", '{"errors": [{"level": "error", "message": "no such rule"}]}'),
    ],
)  # fmt: skip
def test_output_that_cannot_be_read_is_a_fault(
    monkeypatch: pytest.MonkeyPatch, package: str, out: str
) -> None:
    printing(monkeypatch, out, err="the scanner's own words")
    with pytest.raises(SystemExit) as refused:
        scan.scan(SCANNERS[package], FOLDER)
    assert str(refused.value).startswith(f"{SCANNERS[package].name}: ")
    assert str(refused.value).endswith("the scanner's own words")


def test_a_scanner_that_fails_is_not_one_that_sees_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printing(monkeypatch, "", err="flake8: error: unrecognized arguments", code=2)
    with pytest.raises(SystemExit):
        scan.scan(SCANNERS["dlint"], FOLDER)


@pytest.mark.parametrize(
    ("package", "out"),
    [
        (
            "bandit",
            '{"errors": [{"filename": "./a.py", "reason": "syntax error while parsing '
            'AST from file"}], "results": []}',
        ),
        (
            "ruff",
            '[{"filename": "/folder/a.py", "code": null, "name": "invalid-syntax", '
            '"location": {"row": 1}, "message": "Expected an identifier"}]',
        ),
    ],
)
def test_a_file_that_a_scanner_cannot_parse_is_a_fault(
    monkeypatch: pytest.MonkeyPatch, package: str, out: str
) -> None:
    printing(monkeypatch, out)
    with pytest.raises(SystemExit):
        scan.scan(SCANNERS[package], FOLDER)


class Bench:
    """A project with two weaknesses, scanned by a scanner of ours."""

    slug, other = "values/copies2", "paths/vending"

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.records = root / "records"
        self.found: dict[str, list[Finding]] = {}
        self.scanned: dict[str, str] = {}
        self.folder = new_weakness.make(self.slug, root / "listings")
        new_weakness.make(self.other, root / "listings")
        self.lock = root / "locks" / "keen.txt"
        self.lock.parent.mkdir()
        self.lock.write_text("keen==1.2.3 \\\n    --hash=1\n")
        patch.setattr(scan, "ROOT", root)
        patch.setattr(isolated, "LOCKS", self.lock.parent)
        ours = Scanner("keen", "keen", ("keen", "-r", "."), lambda printed: [])
        patch.setattr(scan, "SCANNERS", (ours,))
        patch.setattr(scan, "scan", self.scan)

    def scan(self, scanner: Scanner, folder: Path) -> dict[str, list[Finding]]:
        for path in folder.rglob("*.py"):
            self.scanned[path.relative_to(folder).as_posix()] = path.read_text()
        return self.found

    def entry(self) -> dict[str, Any]:
        path = records.path_of(self.records, self.slug)
        return dict(records.read(path)["scans"])

    def slugs(self) -> set[str]:
        """Return which weaknesses were scanned, and forget it."""
        found = {path.rpartition("/")[0] for path in self.scanned}
        self.scanned.clear()
        return found


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    return Bench(tmp_path, monkeypatch)


def test_scanners_get_every_variant_and_no_marker(bench: Bench) -> None:
    assert scan.main([bench.slug]) == 0
    variants = ("vulnerable", "almost_positive", "fixed")
    assert bench.scanned.keys() == {f"{bench.slug}/{name}.py" for name in variants}
    assert "# show" not in "".join(bench.scanned.values())
    assert list(records.all_files(bench.records)) == [bench.slug]


def test_only_what_is_stale_is_scanned(bench: Bench) -> None:
    assert scan.main([]) == 0
    assert bench.slugs() == {bench.slug, bench.other}
    assert scan.main([]) == 0
    assert bench.slugs() == set()
    uses = bench.folder / "uses.py"
    uses.write_text(uses.read_text() + "# no scanner reads this\n")
    assert scan.main([]) == 0
    assert bench.slugs() == set()
    fixed = bench.folder / "fixed.py"
    fixed.write_text(fixed.read_text() + "# more\n")
    assert scan.main([]) == 0
    assert bench.slugs() == {bench.slug}
    assert scan.main(["--all"]) == 0
    assert bench.slugs() == {bench.slug, bench.other}


def test_another_version_of_a_scanner_stales_everything(bench: Bench) -> None:
    assert scan.main([]) == 0
    bench.slugs()
    bench.lock.write_text("keen==1.3.0\n")
    assert scan.main([]) == 0
    assert bench.slugs() == {bench.slug, bench.other}
    assert bench.entry()["scanners"] == {"keen": "1.3.0"}


def test_a_lock_that_does_not_pin_its_scanner_is_told(bench: Bench) -> None:
    bench.lock.write_text("keener==1.3.0\n")
    with pytest.raises(SystemExit, match=r"keen\.txt does not pin keen"):
        scan.main([])


def test_findings_are_sorted_and_told_whether_the_page_marks_their_line(
    bench: Bench,
) -> None:
    there = (bench.folder / "vulnerable.py").read_text().splitlines()
    danger = there.index("    cost = price * count")  # its marker's line is taken out
    bench.found[f"{bench.slug}/vulnerable.py"] = [
        Finding("K2", danger, "a product"),
        Finding("K1", danger, "a cost"),
        Finding("K3", danger - 1, "before it"),
        Finding("K3", danger + 1, "after it"),
    ]
    bench.found[f"{bench.slug}/fixed.py"] = [Finding("K1", danger, "a cost")]
    assert scan.main([]) == 0
    entry = bench.entry()
    assert entry["scanners"] == {"keen": "1.2.3"}
    assert entry["digest"] == digest_of_scans(load_weakness(bench.folder))
    findings = entry["findings"]["keen"]
    assert [
        (f["rule"], f["line"] - danger, f["marked"]) for f in findings["vulnerable"]
    ] == [("K3", -1, False), ("K1", 0, True), ("K2", 0, True), ("K3", 1, False)]
    assert findings["almost_positive"] == []
    assert [f["marked"] for f in findings["fixed"]] == [False]  # it has no such region


def test_of_our_own_rules_only_those_for_the_weakness_count(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Scanner(scan.OWN, "keen", ("keen",), lambda printed: [])
    monkeypatch.setattr(scan, "SCANNERS", (own,))
    bench.found[f"{bench.slug}/vulnerable.py"] = [
        Finding("COPIES2-RULE", 8, "its own"),
        Finding("VENDING-RULE", 8, "that of another weakness"),
    ]
    assert scan.main([]) == 0
    [finding] = bench.entry()["findings"][scan.OWN]["vulnerable"]
    assert finding["text"] == "its own"


def test_our_own_rules_lie_beside_the_programs(bench: Bench, tmp_path: Path) -> None:
    weakness = load_weakness(bench.folder)
    scan.lay_out([weakness], tmp_path)
    [config] = [part for part in SCANNERS["semgrep"].command if "config" in part]
    rules = tmp_path / config.partition("=")[2]
    assert "id: COPIES2-RULE" in rules.read_text()


def test_a_weakness_that_nothing_finds_is_told_before_anything_runs(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    (bench.folder / "find.yml").unlink()
    assert scan.main([]) == 1
    assert "nothing says how to find it in other code" in capsys.readouterr().err
    assert not bench.records.exists()


@pytest.mark.parametrize("breaks", ["scan", "version", "marked"])
def test_what_breaks_off_writes_nothing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, breaks: str
) -> None:
    def stop(*arguments: Any) -> None:
        raise SystemExit("it broke off")

    monkeypatch.setattr(scan, breaks, stop)
    with pytest.raises(SystemExit, match="it broke off"):
        scan.main([])
    assert not bench.records.exists()
