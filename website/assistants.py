"""The book's rules as instructions for a coding assistant, in the form of an AGENTS.md file."""

from collections.abc import Iterable
from dataclasses import dataclass

AUDIENCES = {
    "author": "Follow these rules when you write or change Python code here.",
    "reviewer": "Hold changes to Python code here against these rules.",
    "deployer": "Follow these rules when you configure, package or deploy Python code here.",
    "user": "Follow these rules when you choose, install or call Python packages here.",
}
"""Whom a file speaks to, and its first sentence."""


@dataclass(frozen=True)
class Instruction:
    """A rule: its sentence in Markdown, where it is proven, safe code, what to ask."""

    id: str
    text: str
    address: str
    code: str = ""
    question: str = ""


def write(title: str, audience: str, rules: Iterable[Instruction], source: str) -> str:
    """Return the instructions for one audience; `source` names the book and its version."""
    lines = [
        f"# {title}",
        "",
        f"{AUDIENCES[audience]} If you must break one, say so and why.",
        f"From {source}; the text is licensed CC BY-SA 4.0, the code MIT.",
    ]
    for rule in rules:
        lines += ["", f"## {rule.id}", "", rule.text]
        if rule.question:
            lines += ["", f"Ask: {rule.question}"]
        if rule.code:
            lines += ["", "```python", rule.code.rstrip("\n"), "```"]
        if rule.address:
            lines += ["", f"Why, and the proof: {rule.address}"]
    return "\n".join(lines) + "\n"
