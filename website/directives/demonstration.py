"""``{demonstration} chapter/name``: a program and what it printed when it was recorded."""

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx

from prover.records import python_order
from prover.source import read_code
from website.content import pythons_label

from .base import BookDirective


class DemonstrationDirective(BookDirective):
    required_arguments = 1
    option_spec = {
        "show": directives.unchanged_required,
        "output-only": directives.flag,
        "code-only": directives.flag,
        "pythons": lambda value: directives.choice(value, ("newest", "all")),
    }

    def build(self) -> list[nodes.Node]:
        demonstration = self.library.demonstration(self.arguments[0])
        self.depends_on(demonstration.program, self.library.record_of(demonstration))
        shown: list[nodes.Node] = []
        if "output-only" not in self.options:
            self.show(demonstration.program)
            code = read_code(demonstration.program)
            if "show" in self.options:
                code = code.region(self.options["show"])
            shown.append(self.listing_block(code, demonstration.title))
        if "code-only" in self.options:
            return shown
        outputs = self.library.recorded(demonstration)["outputs"]
        if self.options.get("pythons", "newest") == "newest":
            # The newest native Python speaks for all; it is the one most readers have.
            names = [name for group in outputs for name in group["pythons"]]
            natives = [name for name in names if not name.startswith("pyodide")]
            newest = max(natives or names, key=python_order)
            outputs = [group for group in outputs if newest in group["pythons"]]
        for group in outputs:
            seen = f"Printed by {pythons_label(group['pythons'])}"
            shown.append(
                nodes.container(
                    "",
                    self.paragraph(seen, "outcome-verdict"),
                    self.output_block(group["output"]),
                    classes=["outcome"],
                )
            )
        return shown


def setup(app: Sphinx) -> None:
    app.add_directive("demonstration", DemonstrationDirective)
