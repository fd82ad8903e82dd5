"""``{diff} chapter/weakness``: what changes from one variant to another."""

import difflib
import itertools

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx

from prover.source import read_code

from .base import BookDirective
from .variant import variant_path


class DiffDirective(BookDirective):
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
        before, after = (read_code(path).text.splitlines() for path in paths)
        lines = list(difflib.unified_diff(before, after, lineterm="", n=3))[2:]
        if not lines:
            raise self.fault(
                f"{names[0]} and {names[1]} are the same", "Compare two that differ"
            )
        # Line numbers help a patch, not a reader: a mere gap divides the hunks.
        lines = ["⋯" if line.startswith("@@") else line for line in lines]
        text = "\n".join(itertools.dropwhile(lambda line: not line.strip("⋯ "), lines))
        caption = f"From `{names[0]}.py` to `{names[1]}.py`"
        long = self.is_long(text, names[1])
        make = self.folded_code if long else self.code_block
        block = make(text, "diff", caption)
        block["weakness"] = weakness.slug
        if names[1] == "fixed":
            block["fix"] = weakness.slug
        return [block]


def setup(app: Sphinx) -> None:
    app.add_directive("diff", DiffDirective)
