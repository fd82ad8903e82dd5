"""``{diff} chapter/weakness``: what changes from one variant to another."""

import difflib
import itertools
from collections.abc import Iterator

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.utils.code_analyzer import Lexer
from sphinx.application import Sphinx
from sphinx.directives.code import container_wrapper

from prover.source import read_code

from .base import BookDirective, longest
from .fold import fold
from .variant import variant_path

# What stands before a line, and Pygments' class for it: deleted or inserted.
_CHANGES = {"-": ["gd"], "+": ["gi"], " ": []}

Line = list[nodes.Node]


class DiffDirective(BookDirective):
    """Shows a unified diff in the colours of Python.

    The markers ``+`` and ``-`` are text, so that colour is not the only sign, but nobody
    copies them: selecting lines gives code, and the copy button gives the code after the
    change (`book.css` and `copybutton_exclude` in `_config.yml`).
    """

    required_arguments = 1
    option_spec = {
        "from": directives.unchanged_required,
        "to": directives.unchanged_required,
    }

    def build(self) -> list[nodes.Node]:
        weakness = self.library.weakness(self.arguments[0])
        names = self.options.get("from", "vulnerable"), self.options.get("to", "fixed")
        paths = [variant_path(weakness, name) for name in names]
        self.depends_on(*paths)
        for path in paths:
            self.show(path)
        before, after = (read_code(path).text for path in paths)
        if before == after:
            raise self.fault(
                f"{names[0]} and {names[1]} are the same", "Compare two that differ"
            )
        caption = f"From `{names[0]}.py` to `{names[1]}.py`"
        lines = list(diff_lines(before, after))
        block = self.diff_block(lines, after)
        if len(lines) > longest(names[1]):
            line = self.markdown(f"{caption} ({len(lines)} lines)")
            block = fold(line, [block], "listing-fold")
        else:
            block = container_wrapper(self, block, caption)
        block["weakness"] = weakness.slug
        if names[1] == "fixed":
            block["fix"] = weakness.slug
        return [block]

    def diff_block(self, lines: list[nodes.inline], after: str) -> nodes.Element:
        code = nodes.inline("", "", *lines)
        # Sphinx highlights a block once more whose source is what it shows, or empty.
        block = nodes.literal_block(after, "", code)
        self.set_source_info(block)
        highlight = nodes.container("", block, classes=["highlight"])
        outer = nodes.container(
            "", highlight, classes=["highlight-diff", "notranslate"]
        )
        outer.source, outer.line = block.source, block.line
        return outer


def diff_lines(before: str, after: str) -> Iterator[nodes.inline]:
    """Yield the lines of a unified diff of two Python programs, each with its line feed.

    Line numbers help a patch, not a reader: a mere gap divides the hunks.
    """
    old, new = python_lines(before), python_lines(after)
    matcher = difflib.SequenceMatcher(None, before.splitlines(), after.splitlines())
    for number, hunk in enumerate(matcher.get_grouped_opcodes(3)):
        lines = list(_hunk_lines(hunk, old, new))
        if number:
            yield nodes.inline("", "⋯\n")
        else:
            lines = list(
                itertools.dropwhile(lambda line: not line.astext().strip(), lines)
            )
        yield from lines


def _hunk_lines(
    hunk: list[tuple[str, int, int, int, int]], old: list[Line], new: list[Line]
) -> Iterator[nodes.inline]:
    for tag, old_from, old_to, new_from, new_to in hunk:
        if tag == "equal":
            yield from (_line(" ", line) for line in new[new_from:new_to])
        else:
            yield from (_line("-", line) for line in old[old_from:old_to])
            yield from (_line("+", line) for line in new[new_from:new_to])


def _line(marker: str, code: Line) -> nodes.inline:
    shown = nodes.inline("", "", classes=list(_CHANGES[marker]))
    shown += nodes.inline("", marker, classes=["diff-marker"])
    shown += code
    shown += nodes.Text("\n")
    return shown


def python_lines(text: str) -> list[Line]:
    """Return each line of a Python program as nodes with Pygments' classes.

    The whole program is read, because a string may go on over several lines.
    """
    lines: list[Line] = [[]]
    for classes, value in Lexer(text, "python", "short"):
        for number, part in enumerate(value.split("\n")):
            if number:
                lines.append([])
            if part:
                lines[-1].append(
                    nodes.inline("", part, classes=list(classes))
                    if classes
                    else nodes.Text(part)
                )
    return lines


def setup(app: Sphinx) -> None:
    app.add_directive("diff", DiffDirective)
