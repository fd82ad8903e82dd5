"""Ends every page with what a reader can do with it: copy, correct, report a mistake.

The last two need the address of the repository; without one, only the first is there.
"""

from typing import Any
from urllib.parse import quote, urlsplit

from docutils import nodes
from markupsafe import escape
from sphinx.application import Sphinx

_PATHS = {
    "github.com": ("edit/{branch}/{file}", "issues/new?title={title}"),
    "gitlab.com": ("-/edit/{branch}/{file}", "-/issues/new?issue[title]={title}"),
}
"""For each forge, where below a repository a file is edited and a mistake is reported."""


def links(options: dict[str, Any], file: str, title: str) -> dict[str, str]:
    """Return the addresses by the words that lead there, as far as they are known."""
    repository = str(options.get("repository_url", "")).rstrip("/")
    # A server of one's own, in CI, is taken for GitHub's software: so does the theme.
    paths = _PATHS.get(urlsplit(repository).hostname or "", _PATHS["github.com"])
    if not repository:
        return {}
    known = {
        "branch": quote(options["repository_branch"]),
        "file": quote(file),
        "title": quote(f"Mistake in {title}"),
    }
    edit, report = (f"{repository}/{path.format(**known)}" for path in paths)
    return {"Edit this page": edit, "Report a mistake": report}


def append(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Put the line below the text of a page."""
    if doctree is None or app.builder.name != "html":
        return
    file = f"{pagename}.md"
    found = {
        "This page as Markdown": context["pathto"](file, 1),
        **links(app.config.html_theme_options, file, app.env.titles[pagename].astext()),
    }
    shown = "".join(
        f'<a href="{escape(address)}">{words}</a>' for words, address in found.items()
    )
    context["body"] += f'<div class="page-tools" data-pagefind-ignore>{shown}</div>'


def setup(app: Sphinx) -> None:
    app.connect("html-page-context", append)
