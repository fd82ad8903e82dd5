"""Fixes what the theme and docutils write that is not valid or accessible HTML.

Held by html-validate (tests/site/test_valid_html.py): scope of table heads, type and name of
buttons, a submit button in a search form, no role that an element has by itself.
"""

import re
from pathlib import Path

from sphinx.application import Sphinx

_BUTTON = re.compile(r"<button\b([^>]*)>")
_TITLE = re.compile(r'\btitle="([^"]*)"')
_SUBMIT = '<button type="submit" class="visually-hidden" tabindex="-1">Search</button>'
_CHANGES = (
    # Firefox fetches the next page beforehand, and the policy forbids that.
    (re.compile(r'\s*<link rel="(?:next|prev)"[^>]*>'), ""),
    (re.compile(r'<th class="(head[^"]*)"'), r'<th scope="col" class="\1"'),
    (re.compile(r'<th class="(stub[^"]*)"'), r'<th scope="row" class="\1"'),
    (re.compile(r'(<main\b[^>]*) role="main"'), r"\1"),
    (re.compile(r'(<form class="bd-search.*?)(</form>)', re.S), rf"\1{_SUBMIT}\2"),
)


def fixed(page: str) -> str:
    """Return a page's HTML with every fix made."""
    for pattern, replacement in _CHANGES:
        page = pattern.sub(replacement, page)
    return _BUTTON.sub(_fixed_button, page)


def _fixed_button(found: re.Match[str]) -> str:
    attributes = found[1]
    if "type=" not in attributes:
        attributes += ' type="button"'
    title = _TITLE.search(attributes)
    if title and "aria-label=" not in attributes:
        attributes += f' aria-label="{title[1]}"'
    return f"<button{attributes}>"


def write(app: Sphinx) -> None:
    """Fix every page that this build wrote: a fixed one has no `role="main"` any more."""
    for path in Path(app.outdir).glob("**/*.html"):
        page = path.read_text(encoding="utf-8")
        if "bd-article" in page and 'role="main"' in page:
            path.write_text(fixed(page), encoding="utf-8")
