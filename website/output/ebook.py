"""The e-book: Sphinx's EPUB builder, and what EPUB 3 asks for that Sphinx leaves out.

EPUB 3 wants the manifest to say which pages have SVG inline (epubcheck: OPF-014).
"""

import re
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.builders.epub3 import Epub3Builder

# The items of the book's pages; the navigation has an id of its own and is written later.
_ITEM = re.compile(r'<item (?=id="epub-\d+" href="(?P<page>[^"]+\.xhtml)")')


class EbookBuilder(Epub3Builder):
    """Takes the place of Sphinx's builder of the same name, ``epub``."""

    def build_content(self) -> None:
        """Write the manifest, in which each page with inline SVG says so."""
        super().build_content()
        manifest = Path(self.outdir) / "content.opf"
        text = manifest.read_text(encoding="utf-8")
        manifest.write_text(_ITEM.sub(self._declared, text), encoding="utf-8")

    def _declared(self, item: re.Match[str]) -> str:
        page = (Path(self.outdir) / item["page"]).read_text(encoding="utf-8")
        return f'{item[0]}properties="svg" ' if "<svg" in page else item[0]


def setup(app: Sphinx) -> None:
    app.add_builder(EbookBuilder, override=True)
