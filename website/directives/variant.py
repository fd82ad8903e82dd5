"""``{variant} chapter/weakness/vulnerable``: a variant's code, the dangerous line marked."""

from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx

from prover.problem import ListingError
from prover.source import Code, read_code
from prover.weakness import Weakness

from .base import BookDirective, longest


class VariantDirective(BookDirective):
    required_arguments = 1
    option_spec = {
        "show": directives.unchanged_required,
        "caption": directives.unchanged,
    }

    def build(self) -> list[nodes.Node]:
        slug, _, name = self.arguments[0].rpartition("/")
        weakness = self.library.weakness(slug)
        path = variant_path(weakness, name)
        self.depends_on(path)
        self.show(path)
        code = read_code(path)
        shown = self.options.get("show")
        if shown is not None:
            code = code.region(shown)
        if shown == "danger":  # all of it would be marked, which marks nothing
            code = Code(code.path, code.text, {})
        caption = self.options.get("caption") or f"`{name}.py`" + ", in part" * bool(
            shown
        )
        if "danger" in code.regions and "caption" not in self.options:
            caption += ": the marked line is where it goes wrong"
            first, last = code.regions["danger"]
            if last > first:
                caption = caption.replace("line is", "lines are")
        long = len(code.text.splitlines()) > longest(name)
        block = self.listing_block(code, caption, folded=long)
        block["weakness"] = slug
        if name == "fixed":
            block["fix"] = slug
        return [block]


def variant_path(weakness: Weakness, name: str) -> Path:
    """Return the file of a variant; raises ListingError if there is none of that name."""
    if name not in weakness.variants:
        raise ListingError(
            weakness.folder,
            0,
            f"no variant '{name}' (there are: {', '.join(weakness.variants)})",
            "Correct the name on the page, or add the file",
        )
    return weakness.variants[name]


def setup(app: Sphinx) -> None:
    app.add_directive("variant", VariantDirective)
