"""Open Graph tags and JSON-LD, which tell other sites and search engines what a page is.

Addresses must be absolute there, so the tags with an address need SITE_URL.
"""

import json
import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

CARD = "_static/card.png"
_VIEWPORT = re.compile(r'<meta name="viewport"[^>]*>')


def describe(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Put ``description``, ``card`` and ``json_ld`` into the context of a page."""
    # Docutils brings a second viewport beside the theme's.
    context["metatags"] = _VIEWPORT.sub("", context.get("metatags", ""), count=1)
    if doctree is None:  # a page without a text: the search, 404
        return
    context["description"] = next(
        (
            node["content"]
            for node in doctree.findall(nodes.meta)
            if node.get("name") == "description"
        ),
        "",
    )
    base = app.config.html_baseurl
    context["card"] = base + CARD
    if context.get("pageurl"):
        context["json_ld"] = _as_script(
            _linked_data(app, pagename, context["description"])
        )


def _linked_data(app: Sphinx, pagename: str, description: str) -> dict[str, Any]:
    """Return what schema.org calls the page: the book itself, or one of its chapters."""
    base = app.config.html_baseurl
    book = {"@type": "Book", "name": app.config.project, "url": base}
    data = {
        "@context": "https://schema.org",
        **book,
        "author": {"@type": "Organization", "name": app.config.author},
        "bookFormat": "https://schema.org/EBook",
        "inLanguage": app.config.language,
        "isAccessibleForFree": True,
        "license": "https://creativecommons.org/licenses/by-sa/4.0/",
        "version": app.config.version,
    }
    if pagename != app.config.root_doc:
        data |= {
            "@type": "Chapter",
            "name": app.env.titles[pagename].astext(),
            "url": f"{base}{pagename}.html",
            "isPartOf": book,
        }
        del data["bookFormat"], data["version"]
    return data | ({"description": description} if description else {})


def _as_script(data: dict[str, Any]) -> str:
    """Return JSON that cannot end the script element it stands in."""
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def setup(app: Sphinx) -> None:
    app.connect("html-page-context", describe)
