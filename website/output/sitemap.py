"""Files for programs that read the site: search engines, language models, security scanners.

``llms.txt`` and the Markdown of each page are always written. ``sitemap.xml``,
``robots.txt`` and ``.well-known/security.txt`` contain absolute addresses, so they are
written only if SITE_URL is set, and the last only if REPOSITORY_URL is set too.
"""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from docutils import nodes
from sphinx.application import Sphinx

from website import toc

_DAYS_VALID = 360


def link_source(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell the template where the page's Markdown is."""
    if doctree is not None and app.builder.name == "html":
        context["markdown"] = f"{pagename}.md"


def write(app: Sphinx) -> None:
    """Write these files beside the pages."""
    out, base = Path(app.outdir), app.config.html_baseurl
    names = toc.pages(app.env)
    for name in names:
        (out / f"{name}.md").write_bytes(Path(app.env.doc2path(name)).read_bytes())
    (out / "llms.txt").write_text(llms_text(app, names), encoding="utf-8")
    if base:
        (out / "sitemap.xml").write_text(sitemap(base, names), encoding="utf-8")
        (out / "robots.txt").write_text(
            f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n"
        )
    repository = os.environ.get("REPOSITORY_URL", "")
    if base and repository:
        (out / ".well-known").mkdir(exist_ok=True)
        (out / ".well-known" / "security.txt").write_text(
            security_text(base, repository)
        )


def llms_text(app: Sphinx, pages: list[str]) -> str:
    """Return the book's contents in the form of https://llmstxt.org, links to Markdown."""
    base = app.config.html_baseurl
    lines = [
        f"# {app.config.project}",
        "",
        "> A book on writing Python programs that hold. Every weakness has a vulnerable "
        "program, attacks that win, fixes that fail and a fix that holds, and all of it runs "
        "in every test.",
        "",
        f"The weaknesses and results as data: [weaknesses.json]({base}weaknesses.json), "
        f"with its [schema]({base}weaknesses.schema.json).",
        "",
        f"The rules for a coding assistant to follow: [all for authors, a line each]"
        f"({base}assistants/AGENTS.md); by part and role, with safe code, they are listed in "
        f"[Rules for assistants]({base}reference/assistants.md). The rules for Semgrep: "
        f"[default.yml]({base}rules/default.yml).",
        "",
        "## Pages",
        "",
    ]
    for name in pages:
        lines.append(f"- [{app.env.titles[name].astext()}]({base}{name}.md)")
    return "\n".join(lines) + "\n"


def sitemap(base: str, pages: list[str]) -> str:
    """Return the addresses of the pages in the form of https://www.sitemaps.org."""
    rows = "".join(
        f"<url><loc>{escape(f'{base}{name}.html')}</loc></url>\n" for name in pages
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    )


def security_text(base: str, repository: str) -> str:
    """Return where to report a fault in the site, in the form of RFC 9116."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH", datetime.now(UTC).timestamp()))
    expires = datetime.fromtimestamp(seconds, UTC) + timedelta(days=_DAYS_VALID)
    return (
        f"Contact: {repository}/security/advisories/new\n"
        f"Expires: {expires:%Y-%m-%dT00:00:00Z}\n"
        f"Policy: {repository}/blob/main/SECURITY.md\n"
        "Preferred-Languages: en\n"
        f"Canonical: {base}.well-known/security.txt\n"
    )


def setup(app: Sphinx) -> None:
    app.connect("html-page-context", link_source)
