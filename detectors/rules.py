r"""Reads the ``find.yml`` of a weakness, and makes complete Semgrep rules of it.

    rules:
      - id: SQL-VALUES              # the id of the book's rule, or that and a word
        confidence: high            # high, medium or low: how often an alarm is right
        misses: A query that one function builds and another one runs.
        needs: '\.execute\('        # what a file without a finding mostly lacks; optional
        patterns: ...               # the rest is Semgrep's own
    unseen:                         # the almost_*.py that no rule flags, and why
      almost_upper: The check is there; that it looks at the wrong text, no pattern can tell.

What a complete rule needs besides (message, CWE, address, licence) is known from
``weakness.toml``, so it is not written a second time.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from prover import digests
from prover.problem import ListingError
from prover.source import read_text
from prover.weakness import Weakness

CONFIDENCES = ("high", "medium", "low")
"""`low`: of the alarms on code of others, more than one in five is false."""

LICENCE = "MIT"
_OWN = {"id", "confidence", "misses", "needs"}
_GIVEN = {"languages", "severity", "message", "metadata"}
_HINT = "CONTRIBUTING.md says how a detector is written"


@dataclass(frozen=True)
class Rule:
    """A Semgrep rule: `patterns` is what Semgrep reads, `misses` what the rule cannot see.

    `needs` is a regular expression, or empty: in a file that it does not match anywhere, the
    rule finds nothing. Semgrep passes such files over before it reads them.
    """

    id: str
    confidence: str
    misses: str
    needs: str
    patterns: dict[str, Any]


@dataclass(frozen=True)
class Detector:
    """The rules for one weakness; `unseen` says why an ``almost_*`` is flagged by none."""

    weakness: Weakness
    rules: tuple[Rule, ...]
    unseen: dict[str, str]

    @property
    def path(self) -> Path:
        return find_file(self.weakness)

    def line_of(self, text: str) -> int:
        """Return the first line of the file that contains `text`, or 0."""
        return _line_of(self.path.read_text(encoding="utf-8"), text)


def find_file(weakness: Weakness) -> Path:
    """Return where the rules of a weakness stand, if it has any."""
    return weakness.folder / "find.yml"


def load_detector(weakness: Weakness) -> Detector | None:
    """Return the rules of a weakness, or None for one whose `review` asks a question instead.

    Raises ListingError, with file, line and hint, for a file that is wrong, and for a
    weakness that has neither rules nor a question, or both.
    """
    path = find_file(weakness)
    if not path.is_file():
        if not weakness.review:
            raise ListingError(
                weakness.folder,
                0,
                "nothing says how to find it in other code",
                "Write find.yml and find_samples.py, or the question that a reviewer "
                "asks as 'review' in weakness.toml",
            )
        return None
    if weakness.review:
        raise ListingError(
            path,
            0,
            "weakness.toml has a question for reviewers as well",
            "Delete 'review' there, or this file and find_samples.py",
        )
    text = read_text(path)
    data = _parse(path, text)
    rules = tuple(_read_rule(path, text, weakness, each) for each in data["rules"])
    if len({rule.id for rule in rules}) < len(rules):
        raise ListingError(path, 0, "two rules have one id", "Add a word to an id")
    return Detector(weakness, rules, _read_unseen(path, text, weakness, data))


def matching(rule: Rule) -> str:
    """Return what decides what a rule finds, as a text; its words do not."""
    return json.dumps([rule.id, rule.needs, rule.patterns], sort_keys=True)


def digest_of_scans(weakness: Weakness) -> str:
    """Return the digest of what a record of scans depends on, these rules included.

    Raises ListingError, as load_detector does.
    """
    detector = load_detector(weakness)
    rules = detector.rules if detector else ()
    return digests.of_scans(weakness, "\0".join(map(matching, rules)))


def complete(weakness: Weakness, rule: Rule, address: str = "") -> dict[str, Any]:
    """Return a rule as Semgrep wants it; `address` is where the book explains it, if known."""
    metadata: dict[str, Any] = {
        "category": "security",
        "technology": ["python"],
        "confidence": rule.confidence.upper(),
        "cwe": list(weakness.cwe),
        "owasp": list(weakness.owasp),
        "cannot-see": rule.misses,
        "license": LICENCE,
    }
    if address:
        metadata["references"] = [address]
    return {
        "id": rule.id,
        "languages": ["python"],
        "severity": "WARNING",
        "message": " ".join([weakness.rule.text, *([address] if address else [])]),
        "metadata": metadata,
        **(_only_where(rule.needs, rule.patterns) if rule.needs else rule.patterns),
    }


def _only_where(needs: str, patterns: dict[str, Any]) -> dict[str, Any]:
    """Return the patterns of a rule that reads only files in which `needs` matches.

    A pattern-regex that matches a whole file holds for everything in it. It must be part of
    each sink, or of all the patterns: Semgrep looks for what no finding can do without.
    """
    whole_file = {"pattern-regex": rf"(?s)\A.*(?:{needs}).*\Z"}
    if "pattern-sinks" not in patterns:
        return patterns | {"patterns": [whole_file, *patterns["patterns"]]}
    sinks = [
        {**sink, "patterns": [whole_file, *sink["patterns"]]}
        for sink in patterns["pattern-sinks"]
    ]
    return patterns | {"pattern-sinks": sinks}


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        message = f"it is not YAML: {getattr(error, 'problem', error)}"
        raise ListingError(path, line, message, "Correct it") from None
    if not isinstance(data, dict) or not isinstance(data.get("rules"), list):
        raise ListingError(path, 0, "there is no list 'rules'", _HINT)
    if unknown := data.keys() - {"rules", "unseen"}:
        key = min(unknown)
        raise ListingError(
            path,
            _line_of(text, f"{key}:"),
            f"unknown key '{key}'",
            "Known keys: rules, unseen",
        )
    if not data["rules"]:
        raise ListingError(path, 0, "'rules' is empty", _HINT)
    return data


def _read_rule(path: Path, text: str, weakness: Weakness, data: Any) -> Rule:
    if not isinstance(data, dict) or not isinstance(data.get("id"), str):
        raise ListingError(path, 0, "a rule has no id", f"Write id: {weakness.rule.id}")
    identifier = data["id"]

    def fault(message: str, hint: str) -> ListingError:
        return ListingError(path, _line_of(text, identifier), message, hint)

    if not re.fullmatch(rf"{re.escape(weakness.rule.id)}(-[A-Z0-9]+)*", identifier):
        raise fault(
            f"'{identifier}' is not named after the rule that it serves",
            f"Write {weakness.rule.id}, or that with a word: {weakness.rule.id}-SHORT",
        )
    if data.get("confidence") not in CONFIDENCES:
        raise fault(
            f"{identifier} has no confidence", f"Choose from {', '.join(CONFIDENCES)}"
        )
    misses = data.get("misses")
    if not isinstance(misses, str) or not misses.strip().endswith("."):
        raise fault(
            f"{identifier} does not say what it cannot see",
            "Write misses: and one sentence",
        )
    if given := data.keys() & _GIVEN:
        raise fault(
            f"{identifier} sets '{min(given)}', which is made from weakness.toml",
            "Leave it out",
        )
    patterns = {key: value for key, value in data.items() if key not in _OWN}
    needs = data.get("needs", "")
    if not _is_regular_expression(needs):
        raise fault(f"'needs' of {identifier} is no regular expression", "Correct it")
    if needs and not all(
        "patterns" in each for each in patterns.get("pattern-sinks", [patterns])
    ):
        raise fault(
            f"{identifier} has 'needs' and a formula without 'patterns'",
            "Write each sink, or the rule's own formula, as a list 'patterns'",
        )
    return Rule(
        identifier, data["confidence"], " ".join(misses.split()), needs, patterns
    )


def _is_regular_expression(text: Any) -> bool:
    try:
        re.compile(text)
    except (re.error, TypeError):
        return False
    return True


def _read_unseen(
    path: Path, text: str, weakness: Weakness, data: dict[str, Any]
) -> dict[str, str]:
    unseen = data.get("unseen") or {}
    if not isinstance(unseen, dict):
        raise ListingError(
            path,
            _line_of(text, "unseen:"),
            "'unseen' must map a variant to the reason",
            "Write almost_x: and why no rule sees it",
        )
    for name, reason in unseen.items():
        if name not in weakness.almost:
            raise ListingError(
                path,
                _line_of(text, name),
                f"there is no {name}.py",
                f"Choose from {', '.join(weakness.almost)}",
            )
        if not isinstance(reason, str) or not reason.strip().endswith("."):
            raise ListingError(
                path,
                _line_of(text, name),
                f"{name} has no reason",
                "Say in a sentence why no rule sees it",
            )
    return {name: " ".join(reason.split()) for name, reason in unseen.items()}


def _line_of(text: str, part: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if part in line:
            return number
    return 0
