"""``{fuzzing}``: how many inputs that nobody wrote each fix has met, and what held."""

from docutils import nodes
from sphinx.application import Sphinx

from .base import BookDirective, table
from .links import proof_link
from .pages import scroll_region


class FuzzingDirective(BookDirective):
    def build(self) -> list[nodes.Node]:
        weaknesses = self.gather()
        self.depends_on_records(weaknesses)
        rows: list[list[list[nodes.Node]]] = []
        for weakness in weaknesses:
            met = self.library.met(weakness)
            rows.append(
                [
                    [proof_link(self.env, weakness)],
                    self.markdown(met["claim"]),
                    [nodes.Text(met["kind"])],
                    [nodes.Text(f"{met['inputs']:,}")],
                ]
            )
        head: list[list[nodes.Node]] = [
            [nodes.Text(name)] for name in ("Weakness", "What held", "Inputs", "Met")
        ]
        whole = table(head, rows, "fuzzing")
        return [scroll_region("", whole, label="Hostile inputs that each fix has met")]


def setup(app: Sphinx) -> None:
    app.add_directive("fuzzing", FuzzingDirective)
